import type { Decision } from './calls.ts';

/**
 * Ready-made sentences to choose from and change, in the language of the piece, which may be another one than the
 * reviewer's page. Each says what is asked for and why, without blame.
 */
type Wording = readonly [name: string, text: string];

const RETURN: Readonly<Record<string, readonly Wording[]>> = {
  en: [
    [
      'Could be recognised',
      'Thank you for writing this. Some details could tell a person who knows you who you are: [which]. Please make them vaguer, for example “a small town” or “a few years ago”, and send it again.',
    ],
    [
      'Somebody else could be recognised',
      'Thank you for writing this. Somebody else in it could be recognised: [where]. Please change what is not needed, so that it stays your story and not theirs.',
    ],
    [
      'Names, addresses, numbers',
      'There is a name, an address or a number in your text: [where]. Please take it out. What is public here can be read by everybody, also by people you would rather not meet.',
    ],
    [
      'Could hurt',
      'What you write is understandable. Some words could hurt others who read it: [which]. Please say it in a way that tells what happened to you.',
    ],
    [
      'Could be dangerous to follow',
      'Some readers live with somebody who is dangerous. For them this advice could be risky: [which]. Please say for whom it is meant, or leave it out.',
    ],
    [
      'Says more than is known',
      'This sounds more certain than it is: [which]. Please say how you know it, name where it comes from, or write it as your own experience.',
    ],
    [
      'Diagnosis from afar',
      'Please leave out what somebody is said to have, such as the name of an illness: [where]. Write what that person did and what it did to you. That says more.',
    ],
    ['Advertises', 'Please take out what sells or advertises something: [where]. Then we gladly publish it.'],
    [
      'Hard to understand',
      'We would like to publish this, and did not understand one place well: [where]. Could you say it in other words?',
    ],
  ],
  de: [
    [
      'Könnte erkannt werden',
      'Danke, dass du das geschrieben hast. Einige Einzelheiten könnten jemandem, der dich kennt, verraten, wer du bist: [welche]. Mach sie bitte ungenauer, zum Beispiel „eine kleine Stadt“ oder „vor ein paar Jahren“, und schick den Text noch einmal.',
    ],
    [
      'Jemand anderes könnte erkannt werden',
      'Danke, dass du das geschrieben hast. Jemand anderes könnte darin erkannt werden: [wo]. Ändere bitte, was nicht nötig ist, damit es deine Geschichte bleibt.',
    ],
    [
      'Namen, Adressen, Nummern',
      'In deinem Text steht ein Name, eine Adresse oder eine Nummer: [wo]. Nimm das bitte heraus. Was hier öffentlich ist, können alle lesen, auch Menschen, denen du lieber nicht begegnest.',
    ],
    [
      'Könnte verletzen',
      'Was du schreibst, ist verständlich. Einige Worte könnten andere verletzen, die es lesen: [welche]. Sag es bitte so, dass man erfährt, was dir geschehen ist.',
    ],
    [
      'Könnte gefährlich sein',
      'Manche, die hier lesen, leben mit jemandem, der gefährlich ist. Für sie könnte dieser Rat riskant sein: [welcher]. Schreib bitte dazu, für wen er gedacht ist, oder lass ihn weg.',
    ],
    [
      'Sagt mehr, als man weiß',
      'Das klingt sicherer, als es ist: [was]. Schreib bitte, woher du es weißt, nenne die Quelle, oder schreib es als deine eigene Erfahrung.',
    ],
    [
      'Diagnose aus der Ferne',
      'Lass bitte weg, was jemand angeblich hat, etwa den Namen einer Krankheit: [wo]. Schreib, was dieser Mensch getan hat und was das mit dir gemacht hat. Das sagt mehr.',
    ],
    [
      'Wirbt für etwas',
      'Nimm bitte heraus, was etwas verkauft oder bewirbt: [wo]. Dann veröffentlichen wir den Text gern.',
    ],
    [
      'Schwer zu verstehen',
      'Wir möchten deinen Text gern veröffentlichen und haben eine Stelle nicht gut verstanden: [wo]. Kannst du sie mit anderen Worten sagen?',
    ],
  ],
};

const TAKE_DOWN: Readonly<Record<string, readonly Wording[]>> = {
  en: [
    [
      'Could be recognised',
      'A reader told us that somebody can be recognised in this. To keep everybody safe we took it down. You can change it and send it again: [what].',
    ],
    [
      'Could do harm',
      'A reader told us that following this could do harm, and we think so too: [where]. We took it down. You can change it and send it again.',
    ],
    [
      'Against somebody',
      'This insults or threatens somebody: [where]. We took it down. You can write it anew, telling what happened to you.',
    ],
  ],
  de: [
    [
      'Könnte erkannt werden',
      'Jemand hat uns gesagt, dass man darin einen Menschen erkennen kann. Damit alle sicher sind, haben wir den Text herausgenommen. Du kannst ihn ändern und noch einmal schicken: [was].',
    ],
    [
      'Könnte schaden',
      'Jemand hat uns gesagt, dass es schaden könnte, das zu befolgen, und wir sehen es auch so: [wo]. Wir haben den Text herausgenommen. Du kannst ihn ändern und noch einmal schicken.',
    ],
    [
      'Gegen jemanden',
      'Das beleidigt oder bedroht jemanden: [wo]. Wir haben den Text herausgenommen. Du kannst ihn neu schreiben und erzählen, was dir geschehen ist.',
    ],
  ],
};

/** The sentences for a decision; English ones for a language that has none. */
export function wordingsFor(decision: Decision, language: string): readonly Wording[] {
  switch (decision) {
    case 'return':
      return RETURN[language] ?? RETURN['en'] ?? [];
    case 'take-down':
      return TAKE_DOWN[language] ?? TAKE_DOWN['en'] ?? [];
    case 'approve':
    case 'dismiss':
      return [];
  }
}

/** Whether a place that the sentence leaves open is still open. */
export function hasGap(text: string): boolean {
  return /\[[^\]\n]{1,20}\]/.test(text);
}
