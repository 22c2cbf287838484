import { describe, expect, it } from 'vitest';
import { findings, said, sameAs, sentence } from './findings.ts';
import type { Language } from './finding.ts';

const now = new Date('2026-11-22T12:00:00Z');

/** The text with the first coarser wording everywhere. */
function coarsened(text: string, language: Language): string {
  let told = text;
  for (const finding of [...findings(text, language, now)].reverse())
    told = said(told, finding, finding.choices[0] ?? '');
  return told;
}

const ENGLISH: readonly (readonly [string, string])[] = [
  ['In March 2021 I packed my things.', 'Some years ago I packed my things.'],
  ['We met on 12 March 2019 at a party.', 'We met some years ago at a party.'],
  ['Since 2016 I had carried it alone.', 'For many years I had carried it alone.'],
  ['It ended in 2025.', 'It ended a while ago.'],
  ['It has been like this since January 2012.', 'It has been like this for many years.'],
  ['I left on 3/14/2020 with one bag.', 'I left some years ago with one bag.'],
  ['I am 34 and tired.', 'I am in my thirties and tired.'],
  ['He is 41, and he has never cooked.', 'He is in his forties, and he has never cooked.'],
  ['She was 58 when it began.', 'She was in her fifties when it began.'],
  ['I turned 50 that week.', 'I was in my fifties that week.'],
  ['I was thirty-four, and nobody asked.', 'I was in my thirties, and nobody asked.'],
  ['Our son is 9 years old.', 'Our son is still a child.'],
  ['He met a 29-year-old woman.', 'He met a young woman.'],
  ['I live in Leipzig with my mother.', 'I live in a town with my mother.'],
  ['He moved to Manchester without me.', 'He moved to another town without me.'],
  ['My family comes from Poland.', 'My family comes from another country.'],
  ['We spent the winter in Norway.', 'We spent the winter in another country.'],
  ['I grew up near Sheffield.', 'I grew up near a town.'],
  ['He stood at 14 Garden Street and rang.', 'He stood in our street and rang.'],
  ['I am a nurse, and I work nights.', 'I am in a caring job, and I work nights.'],
  ['I am 34 and a nurse.', 'I am in my thirties and in a caring job.'],
  ['He works as a plumber.', 'He works in a trade.'],
  ['My husband is a primary school teacher.', 'My husband is in a job with people.'],
  ['He works for Siemens, and I do not.', 'He works for a company, and I do not.'],
  ['Then Anna came and stayed.', 'Then NAME came and stayed.'],
  ['My husband Tom said nothing.', 'My husband NAME said nothing.'],
  ['I paid £1,240 for the car.', 'I paid a lot of money for the car.'],
  ['He owed me 845 euros.', 'He owed me some money.'],
  ['The house cost $412,500.', 'The house cost a lot of money.'],
  ['We have four children.', 'We have children.'],
  ['My three daughters heard it.', 'My daughters heard it.'],
  ['The twins were asleep.', 'The children were asleep.'],
  ['We were married for 17 years.', 'We were married for many years.'],
  ['After fourteen years I said it.', 'After many years I said it.'],
  ['Eleven years ago I began a list.', 'Many years ago I began a list.'],
  ['Write to me at anna.b@example.org.', 'Write to me at my address.'],
  ['My number is 0341 1234567.', 'My number is a number.'],
];

const GERMAN: readonly (readonly [string, string])[] = [
  ['Im März 2021 packte ich meine Sachen.', 'Vor einigen Jahren packte ich meine Sachen.'],
  ['Am 12.03.2019 zogen wir um.', 'Vor einigen Jahren zogen wir um.'],
  ['Seit 2016 habe ich das allein getragen.', 'Seit vielen Jahren habe ich das allein getragen.'],
  ['Seit dem 3. März 2024 bin ich frei.', 'Seit langer Zeit bin ich frei.'],
  ['Das war im Jahr 2012.', 'Das war vor vielen Jahren.'],
  ['Ich bin 34 und müde.', 'Ich bin Mitte dreißig und müde.'],
  ['Er ist 41 Jahre alt.', 'Er ist Anfang vierzig.'],
  ['Ich wurde 50 in jener Woche.', 'Ich war Anfang fünfzig in jener Woche.'],
  ['Ich war vierunddreißig, und niemand fragte.', 'Ich war Mitte dreißig, und niemand fragte.'],
  ['Mit 19, kurz vor dem Auszug, sagte ich es.', 'Als junger Mensch, kurz vor dem Auszug, sagte ich es.'],
  ['Unser Sohn ist 9 Jahre alt.', 'Unser Sohn ist noch ein Kind.'],
  ['Er traf eine 29-jährige Frau.', 'Er traf eine junge Frau.'],
  ['Ich wohne in Leipzig bei meiner Mutter.', 'Ich wohne in einer Stadt bei meiner Mutter.'],
  ['Er zog nach Köln, ohne mich.', 'Er zog in eine andere Stadt, ohne mich.'],
  ['Meine Familie kommt aus Polen.', 'Meine Familie kommt aus einem anderen Land.'],
  ['Wir lebten in der Schweiz.', 'Wir lebten in einem anderen Land.'],
  ['Dann gingen wir nach Norwegen.', 'Dann gingen wir in ein anderes Land.'],
  ['Wir wohnten in der Lindenstraße 14.', 'Wir wohnten in unserer Straße.'],
  ['Ich bin Krankenschwester und arbeite nachts.', 'Ich bin in einem helfenden Beruf und arbeite nachts.'],
  ['Er ist 41 und Lehrer.', 'Er ist Anfang vierzig und in einem Beruf mit Menschen.'],
  ['Er arbeitet als Busfahrer.', 'Er arbeitet in einem Beruf unterwegs.'],
  ['Sie arbeitet bei Siemens.', 'Sie arbeitet in einer Firma.'],
  ['Dann kam Anna und blieb.', 'Dann kam NAME und blieb.'],
  ['Mein Mann Tom schwieg.', 'Mein Mann NAME schwieg.'],
  ['Ich zahlte 1.240 Euro für das Auto.', 'Ich zahlte viel Geld für das Auto.'],
  ['Er schuldete mir 845 €.', 'Er schuldete mir etwas Geld.'],
  ['Wir haben vier Kinder.', 'Wir haben Kinder.'],
  ['Meine drei Töchter hörten es.', 'Meine Töchter hörten es.'],
  ['Die Zwillinge schliefen.', 'Die Kinder schliefen.'],
  ['Nach 14 Jahren sagte ich es.', 'Nach vielen Jahren sagte ich es.'],
  ['Wir waren siebzehn Jahre verheiratet.', 'Wir waren viele Jahre verheiratet.'],
  ['Vor elf Jahren begann ich eine Liste.', 'Vor vielen Jahren begann ich eine Liste.'],
  ['Schreib mir an anna.b@example.org.', 'Schreib mir an meine Adresse.'],
];

/** A made-up name may be any. */
const NAMES = /\b(?:Kim|Robin|Sascha|Alex|Jona|Toni|Noa|Charlie|Luca|Mika|Sam)\b/gu;

describe('what could tell who somebody is', () => {
  it.each(ENGLISH)('is said more coarsely in English: %s', (text, coarser) => {
    expect(coarsened(text, 'en').replace(NAMES, 'NAME')).toBe(coarser);
  });

  it.each(GERMAN)('is said more coarsely in German: %s', (text, coarser) => {
    expect(coarsened(text, 'de').replace(NAMES, 'NAME')).toBe(coarser);
  });

  it.each([
    'I am so tired of it all, and nobody sees it.',
    'We talked for 20 minutes, three times a week, and then for two days not at all.',
    'A lawyer told me that I may go. My doctor said the same, and so did the nurse.',
    'For years I kept a list. It began when I woke up and did not stop at night.',
    'I may ask again. Will you help me, I said. He did not mark it.',
    'We have a child and a cat. I bought bread for 4 euros and read 30 pages.',
    'Ten years is a long time. Twenty years ago it was no different, and two years ago neither.',
    'In the evening I sat on the stairs and counted to 100.',
    'Then summer came. On Sunday we went swimming, and at 7 we ate.',
    'One of us had to go first, and I was the one with the bag.',
  ])('is not seen in English where it is not: %s', (text) => {
    expect(findings(text, 'en', now)).toEqual([]);
  });

  it.each([
    'Ich bin so müde davon, und niemand sieht es.',
    'Wir haben 20 Minuten geredet, dreimal die Woche, und dann zwei Tage gar nicht.',
    'Eine Anwältin sagte mir, dass ich gehen darf. Meine Ärztin sagte dasselbe.',
    'Jahrelang hatte ich eine Liste im Kopf. Sie fing an, wenn ich aufwachte.',
    'Wir haben ein Kind und eine Katze. Das Brot kostete 4 Euro, und ich las 30 Seiten.',
    'Zehn Jahre sind lang. Vor zwanzig Jahren war es nicht anders.',
    'Am Abend saß ich auf der Treppe und zählte bis 100.',
    'Dann kam der Sommer. Am Sonntag gingen wir schwimmen, und um 7 aßen wir.',
    'Mit 20 Minuten Verspätung kam er nach Hause, und ich sagte nichts.',
    'Er war der Erste, der ging, und ich war die mit der Tasche.',
  ])('is not seen in German where it is not: %s', (text) => {
    expect(findings(text, 'de', now)).toEqual([]);
  });

  it('is not seen in what was said more coarsely already', () => {
    for (const [language, all] of [
      ['en', ENGLISH],
      ['de', GERMAN],
    ] as const)
      for (const [text] of all)
        for (const { kind, choices, ...place } of findings(text, language, now))
          for (const choice of choices) {
            const again = findings(said(text, place, choice), language, now);
            if (kind === 'name') continue; // A made-up name is a name.
            expect(
              again.filter((each) => each.kind === kind && choice !== '' && choice.includes(each.text)),
              `${text} → ${choice}`,
            ).toEqual([]);
          }
  });

  it('stands where it says, in order, and nowhere twice, whatever the text', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    let state = seed;
    const random = (n: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state % n;
    };
    const pieces = [...ENGLISH, ...GERMAN].flatMap(([text]) => text.split(' '));
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 3 + random(40) }, () => pieces[random(pieces.length)]).join(
        random(7) === 0 ? '\n' : ' ',
      );
      for (const language of ['en', 'de'] as const) {
        const all = findings(text, language, now);
        let end = 0;
        for (const each of all) {
          expect(each.from, `seed ${seed}: ${text}`).toBeGreaterThanOrEqual(end);
          expect(each.to, `seed ${seed}: ${text}`).toBeGreaterThan(each.from);
          expect(text.slice(each.from, each.to), `seed ${seed}`).toBe(each.text);
          expect(each.choices, `seed ${seed}: ${each.text}`).not.toEqual([]);
          expect(each.choices, `seed ${seed}: ${each.text}`).not.toContain(each.text);
          end = each.to;
          const choice = each.choices[random(each.choices.length)] ?? '';
          const changed = said(text, each, choice);
          expect(changed.startsWith(text.slice(0, each.from))).toBe(true);
          expect(changed.length).toBeLessThanOrEqual(text.length - each.text.length + choice.length);
        }
      }
    }
  });

  it('is hardly seen in stories that were told roughly: one false alarm in a thousand words at most', async () => {
    type Sample = Readonly<Record<Language, { readonly text: string }>>;
    const name = 'stories';
    const file = (await import(`../../../server/src/main/java/morrow/samples/${name}.json`)) as {
      default: unknown;
    };
    const samples = file.default as readonly Sample[];
    let words = 0;
    const found: string[] = [];
    for (const sample of samples)
      for (const language of ['en', 'de'] as const) {
        const { text } = sample[language];
        words += text.split(/\s+/u).length;
        found.push(...findings(text, language, now).map((each) => each.text));
      }
    expect(words).toBeGreaterThan(5_000);
    expect(found.length, found.join(', ')).toBeLessThanOrEqual(words / 1_000);
  });

  it('is the handle too, however it is written', () => {
    const found = findings('They call me Quiet River, or quiet-river.', 'en', now, 'quiet-river');
    expect(found.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'name: Quiet River',
      'name: quiet-river',
    ]);
  });

  it('is told with its sentence, and as often as it stands there', () => {
    const text = 'It was long ago. Then Anna came and stayed. Anna laughed.';
    const all = findings(text, 'en', now);
    const [first] = all;
    expect(first && sentence(text, first)).toEqual(['Then ', ' came and stayed.']);
    expect(first && sameAs(first, all)).toHaveLength(2);
  });

  it('leaves no gap where it is left out', () => {
    const text = 'Call 0341 1234567 today.';
    const [number] = findings(text, 'en', now);
    expect(number && said(text, number, '')).toBe('Call today.');
  });

  it('is looked for in the longest story in a moment', () => {
    const text = [...ENGLISH, ...GERMAN]
      .map(([each]) => each)
      .join(' ')
      .repeat(8)
      .slice(0, 20_000);
    const begun = performance.now();
    findings(text, 'de', now);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
