import { endOf, numberOf, seasonOf, yearOf, type Around, type Coarser } from './finding.ts';
import { isAbroad, jobGroup, OTHER_NAMES } from './words.ts';

/** Coarser wordings in German. */
export function coarserDe(found: Around): Coarser {
  switch (found.kind) {
    case 'date':
      return date(found);
    case 'age':
      return age(found);
    case 'place':
    case 'address':
      return place(found);
    case 'job':
      return job(found);
    case 'name':
      return { choices: [...otherNames(found.text), 'jemand'] };
    case 'sum':
      return sum(found);
    case 'children':
      return children(found);
    case 'duration':
      return duration(found);
    case 'contact':
      return { choices: ['meine Adresse', ''] };
    case 'number':
      return { choices: ['eine Nummer', ''] };
  }
}

const TIME = {
  winter: 'in einem Winter',
  spring: 'in einem Frühling',
  summer: 'in einem Sommer',
  autumn: 'in einem Herbst',
};

function date({ text, before, now }: Around): Coarser {
  const year = yearOf(text);
  const ago = year === undefined ? undefined : now.getFullYear() - year;
  const since = endOf(before, /seit\s+(?:dem\s+)?(?:jahr\s+)?/u);
  if (since)
    return {
      choices: [
        ago !== undefined && ago > 7 ? 'seit vielen Jahren' : 'seit langer Zeit',
        'seit einiger Zeit',
      ],
      before: since.length,
    };
  const until = endOf(before, /(?:bis|vor)\s+(?:zum\s+|dem\s+)?/u);
  if (until) return { choices: ['lange Zeit', 'eine Zeit lang'], before: until.length };
  const from = endOf(before, /(?:ab|vom|von|nach)\s+(?:dem\s+)?/u);
  if (from) return { choices: ['von einem Tag an', 'irgendwann'], before: from.length };
  const at = endOf(
    before,
    /(?:im|am|in)\s+(?:jahr\s+|jahre\s+|anfang\s+|ende\s+|mitte\s+)?|(?:anfang|ende|mitte)\s+/u,
  );
  const season = seasonOf(text);
  const long =
    ago === undefined
      ? 'vor einiger Zeit'
      : ago < 1
        ? 'vor nicht langer Zeit'
        : ago < 3
          ? 'vor einiger Zeit'
          : ago < 8
            ? 'vor einigen Jahren'
            : 'vor vielen Jahren';
  return { choices: [long, ...(season ? [TIME[season]] : []), 'eines Tages'], before: at.length };
}

const TENS: Readonly<Record<number, string>> = {
  2: 'zwanzig',
  3: 'dreißig',
  4: 'vierzig',
  5: 'fünfzig',
  6: 'sechzig',
  7: 'siebzig',
  8: 'achtzig',
  9: 'neunzig',
};

function age({ text, before }: Around): Coarser {
  if (/^\s*[(]/u.test(text)) return { choices: [''] };
  const years = numberOf(text) ?? 0;
  const adjective = /jährige([rnms]?)$/iu.exec(text);
  if (adjective) {
    const ending = adjective[1] ?? '';
    return {
      choices:
        years < 18
          ? [`junge${ending}`, `kleine${ending}`]
          : years < 30
            ? [`junge${ending}`, `erwachsene${ending}`]
            : [`erwachsene${ending}`, `nicht mehr junge${ending}`],
    };
  }
  const rest = years % 10;
  const part = rest < 4 ? 'Anfang' : rest < 7 ? 'Mitte' : 'Ende';
  const phrase =
    years < 6
      ? 'noch klein'
      : years < 13
        ? 'noch ein Kind'
        : years < 18
          ? 'fast erwachsen'
          : years < 20
            ? 'gerade erwachsen'
            : `${part} ${TENS[Math.floor(years / 10)] ?? 'achtzig'}`;
  const second = years >= 20 ? (years < 40 ? 'noch nicht alt' : 'nicht mehr jung') : 'jung';
  const became = endOf(before, /wurde\s+/u);
  if (became) return { choices: [`war ${phrase}`, `war ${second}`], before: became.length };
  const becomes = endOf(before, /(?:werde|wird)\s+/u);
  if (becomes)
    return {
      choices: [`bin ${phrase}`, `bin ${second}`].map((each) =>
        /wird/iu.test(becomes) ? each.replace('bin', 'ist') : each,
      ),
      before: becomes.length,
    };
  const atAge = endOf(before, /im\s+alter\s+von\s+/u);
  if (atAge)
    return {
      choices: years >= 20 ? [`mit ${phrase}`, 'in jenem Alter'] : ['als Kind', 'in jenem Alter'],
      before: atAge.length,
    };
  const withAge = endOf(before, /mit\s+/u);
  if (withAge)
    return {
      choices:
        years >= 20
          ? [`mit ${phrase}`, 'in jenem Alter']
          : years < 13
            ? ['als Kind', 'früh']
            : ['als junger Mensch', 'früh'],
      before: withAge.length,
    };
  return { choices: [phrase, second] };
}

function place({ text, before, kind }: Around): Coarser {
  const at =
    endOf(before, /(?:in|nach|aus|bei|nahe|um|über|von)\s+(?:der\s+|die\s+|den\s+|dem\s+)?/u) ||
    endOf(before, /(?:im|am|zur|zum|vom)\s+/u);
  const [word = ''] = at.trim().toLowerCase().split(' ');
  if (kind === 'address') {
    if (/die\s+$/iu.test(at) || word === 'nach')
      return { choices: ['in eine andere Wohnung', 'an einen anderen Ort'], before: at.length };
    return { choices: ['in unserer Straße', 'bei uns'], before: at.length };
  }
  if (isAbroad(text)) {
    const into = /^in\s+(?:die|den)\s/iu.test(at) || word === 'nach';
    if (into) return { choices: ['in ein anderes Land', 'ins Ausland'], before: at.length };
    if (word === 'in') return { choices: ['in einem anderen Land', 'im Ausland'], before: at.length };
    if (word === 'aus' || word === 'von')
      return { choices: ['aus einem anderen Land', 'aus dem Ausland'], before: at.length };
    return { choices: ['ein anderes Land', 'ein Land weit weg'] };
  }
  if (/er(?:in)?$/u.test(text) && at === '')
    return { choices: [text.endsWith('in') ? 'Frau aus der Stadt' : 'Mann aus der Stadt'] };
  if (word === 'in')
    return {
      choices: ['in einer Stadt', 'in einer anderen Stadt', 'dort, wo wir wohnten'],
      before: at.length,
    };
  if (word === 'nach')
    return { choices: ['in eine andere Stadt', 'an einen anderen Ort'], before: at.length };
  if (word === 'aus' || word === 'von')
    return { choices: ['aus einer anderen Stadt', 'von weiter weg'], before: at.length };
  if (word === 'bei' || word === 'nahe' || word === 'um')
    return { choices: ['bei einer Stadt', 'auf dem Land'], before: at.length };
  return { choices: ['die Stadt', 'eine andere Stadt', 'ein Ort, den ich kenne'] };
}

const WORK = {
  care: 'in einem helfenden Beruf',
  school: 'in einem Beruf mit Menschen',
  law: 'im öffentlichen Dienst',
  hands: 'in einem Handwerk',
  desk: 'im Büro',
  arts: 'in einem gestaltenden Beruf',
  travel: 'in einem Beruf unterwegs',
};

function job({ text, before }: Around): Coarser {
  const at = endOf(before, /(?:bei|beim|für)\s+(?:der\s+|dem\s+|die\s+|den\s+)?/u);
  if (at) return { choices: ['in einer Firma', 'im Büro'], before: at.length };
  const as = endOf(before, /als\s+(?:\p{L}+e[rn]?\s+)?|(?:gelernte[rn]?|ausgebildete[rn]?|ein|eine)\s+/u);
  return { choices: [WORK[jobGroup(text)], 'in einem Beruf mit viel Arbeit'], before: as.length };
}

function otherNames(name: string): string[] {
  const start = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const pick = (n: number) => OTHER_NAMES[(start + n * 5) % OTHER_NAMES.length] ?? 'Kim';
  return [0, 1].map((n) => (pick(n) === name ? pick(n + 2) : pick(n)));
}

function sum({ text }: Around): Coarser {
  const small =
    Number(text.replace(/[.,]\d{1,2}(?!\d)/u, '').replace(/\D/gu, '')) < 1_000 &&
    !/tausend|million/iu.test(text);
  return { choices: small ? ['etwas Geld', 'ein wenig Geld'] : ['viel Geld', 'einiges Geld'] };
}

function children({ text, before }: Around): Coarser {
  const word = /\p{L}+$/u.exec(text)?.[0] ?? 'Kinder';
  const plural = /^(?:Zwilling|Drilling)/iu.test(word) ? (word.endsWith('n') ? 'Kindern' : 'Kinder') : word;
  const owned =
    endOf(
      before,
      /(?:meine[nr]?|unsere[nr]?|seine[nr]?|ihre[nr]?|die|den|der|alle[n]?)\s+(?:\p{L}+\s+)?/u,
    ) !== '';
  const several =
    plural.endsWith('n') &&
    !/^(?:Schwestern|Töchtern|Brüdern|Kindern|Söhnen|Geschwistern|Enkeln|Enkelkindern)$/u.test(plural)
      ? 'mehrere'
      : plural.endsWith('n') && plural !== 'Schwestern'
        ? 'mehreren'
        : 'mehrere';
  return {
    choices: owned
      ? [plural, 'Familie']
      : [/^Kindern?$/u.test(plural) ? plural : `${several} ${plural}`, 'eine Familie'],
  };
}

function duration({ text, before }: Around): Coarser {
  const many = (numberOf(text.replace(/^vor\s+/iu, '')) ?? 0) > 7;
  if (/^vor/iu.test(text))
    return { choices: [many ? 'vor vielen Jahren' : 'vor einigen Jahren', 'vor langer Zeit'] };
  const owned = endOf(before, /(?:den|die|diesen|diese|meinen|unseren|letzten|ersten|allen)\s+/u) !== '';
  const dative = /Jahren$/iu.test(text);
  if (owned)
    return {
      choices: [dative ? 'Jahren' : 'Jahre', dative ? 'vielen Jahren' : 'vielen Jahre'].slice(
        0,
        dative ? 2 : 1,
      ),
    };
  return {
    choices: dative
      ? [many ? 'vielen Jahren' : 'einigen Jahren', 'langer Zeit']
      : [many ? 'viele Jahre' : 'einige Jahre', 'lange Zeit'],
  };
}
