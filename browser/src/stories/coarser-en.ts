import { endOf, numberOf, seasonOf, yearOf, type Around, type Coarser } from './finding.ts';
import { isAbroad, jobGroup, OTHER_NAMES } from './words.ts';

/** Coarser wordings in English. */
export function coarserEn(found: Around): Coarser {
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
      return { choices: [...otherNames(found.text), 'somebody'] };
    case 'sum':
      return sum(found);
    case 'children':
      return children(found);
    case 'duration':
      return duration(found);
    case 'contact':
      return { choices: ['my address', ''] };
    case 'number':
      return { choices: ['a number', ''] };
  }
}

const TIME = { winter: 'one winter', spring: 'one spring', summer: 'one summer', autumn: 'one autumn' };

function date({ text, before, now }: Around): Coarser {
  const year = yearOf(text);
  const ago = year === undefined ? undefined : now.getFullYear() - year;
  const since = endOf(before, /since\s+/u);
  if (since)
    return {
      choices: [ago !== undefined && ago > 7 ? 'for many years' : 'for a long time', 'for some time'],
      before: since.length,
    };
  const until = endOf(before, /(?:until|till|by|before)\s+/u);
  if (until)
    return { choices: ['some time later', 'later'].map((each) => until + each), before: until.length };
  const from = endOf(before, /(?:from|after)\s+/u);
  if (from) return { choices: [`${from}a certain time`, `${from}that time`], before: from.length };
  const at = endOf(before, /(?:in|on|at|during)\s+(?:early\s+|late\s+|the\s+)?/u);
  const season = seasonOf(text);
  const long =
    ago === undefined
      ? 'some time ago'
      : ago < 1
        ? 'not long ago'
        : ago < 3
          ? 'a while ago'
          : ago < 8
            ? 'some years ago'
            : 'many years ago';
  const choices = [long, ...(season ? [TIME[season]] : []), 'one day'];
  return at ? { choices, before: at.length } : { choices: [...choices.slice(1), choices[0] ?? ''] };
}

const DECADES: Readonly<Record<number, string>> = {
  2: 'twenties',
  3: 'thirties',
  4: 'forties',
  5: 'fifties',
  6: 'sixties',
  7: 'seventies',
  8: 'eighties',
};

function age({ text, before }: Around): Coarser {
  const years = numberOf(text) ?? 0;
  const adjective =
    /old$/iu.test(text) && text.includes('-') && /(?:\ban?|the|my|our|his|her|their)\s+$/iu.test(before);
  if (/^\s*[(]/u.test(text)) return { choices: [''] };
  if (adjective) {
    const article = endOf(before, /an?\s+/u);
    const words =
      years < 13
        ? ['young']
        : years < 18
          ? ['teenage', 'young']
          : years < 30
            ? ['young', 'grown-up']
            : years < 60
              ? ['grown-up', 'middle-aged']
              : ['elderly', 'grown-up'];
    return {
      choices: words.map((word) => (article ? `${/^[aeiou]/u.test(word) ? 'an' : 'a'} ${word}` : word)),
      before: article.length,
    };
  }
  const whose = /\b(?:he|his)\b[^.!?]{0,24}$/iu.test(before)
    ? 'his'
    : /\b(?:she|her)\b[^.!?]{0,24}$/iu.test(before)
      ? 'her'
      : 'my';
  const phrase =
    years < 6
      ? 'still small'
      : years < 13
        ? 'still a child'
        : years < 18
          ? 'a teenager'
          : years < 20
            ? 'just grown up'
            : `in ${whose} ${DECADES[Math.floor(years / 10)] ?? 'later years'}`;
  const others = years >= 20 ? [years < 40 ? 'not old yet' : 'no longer young'] : ['young'];
  const choices = [phrase, ...others];
  const turned = endOf(before, /(?:had\s+)?turned\s+/u);
  if (turned) return { choices: choices.map((each) => `was ${each}`), before: turned.length };
  const turning = endOf(before, /(?:turning)\s+/u);
  if (turning) return { choices: choices.map((each) => `being ${each}`), before: turning.length };
  const aged = endOf(before, /(?:aged|at the age of|at age|age)\s+/u);
  return { choices, before: aged.length };
}

function place({ text, before, kind }: Around): Coarser {
  const abroad = isAbroad(text);
  const to = endOf(
    before,
    /(?:moved|moving|went|came|drove|flew|travelled|back|return(?:ed)?|way|get|go)\s+to\s+/u,
  )
    ? 'to '
    : endOf(before, /to\s+/u);
  const at = to || endOf(before, /(?:in|at|from|near|outside|of|into|around|through|on)\s+(?:the\s+)?/u);
  const [word = ''] = at.trim().toLowerCase().split(' ');
  if (kind === 'address') {
    const where =
      word === 'to' || word === 'into'
        ? ['to another flat', 'to another place']
        : ['in our street', 'at home'];
    return { choices: where, before: at.length };
  }
  if (abroad) {
    if (word === 'in' || word === 'to')
      return { choices: [`${word} another country`, 'abroad'], before: at.length };
    if (word === 'from') return { choices: ['from another country', 'from abroad'], before: at.length };
    return { choices: ['another country', 'a country far away'] };
  }
  if (word === 'in' || word === 'at')
    return { choices: ['in a town', 'in another city', 'where we lived'], before: at.length };
  if (word === 'to' || word === 'into')
    return { choices: ['to another town', 'to another city'], before: at.length };
  if (word === 'from') return { choices: ['from another town', 'from a city'], before: at.length };
  if (word === 'near' || word === 'outside' || word === 'around')
    return { choices: [`${word} a town`, 'in the country'], before: at.length };
  return { choices: ['the town', 'another town', 'a place I know'] };
}

const WORK = {
  care: 'in a caring job',
  school: 'in a job with people',
  law: 'in public service',
  hands: 'in a trade',
  desk: 'in an office',
  arts: 'in a creative job',
  travel: 'on the road a lot',
};

function job({ text, before }: Around): Coarser {
  const at = endOf(before, /(?:at|for)\s+(?:the\s+)?/u);
  if (at) return { choices: ['for a company', 'in an office'], before: at.length };
  const article = endOf(before, /(?:as\s+)?(?:an?|the)\s+(?:\p{Ll}+\s+){0,2}/u);
  return { choices: [WORK[jobGroup(text)], 'in a job with long hours'], before: article.length };
}

function otherNames(name: string): string[] {
  const ending = /(?:[’']s)$/u.exec(name)?.[0] ?? '';
  const bare = name.slice(0, name.length - ending.length);
  const start = Array.from(bare).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const pick = (n: number) => OTHER_NAMES[(start + n * 5) % OTHER_NAMES.length] ?? 'Kim';
  return [0, 1].map((n) => (pick(n) === bare ? pick(n + 2) : pick(n)) + ending);
}

function sum({ text }: Around): Coarser {
  const small =
    Number(text.replace(/[.,]\d{1,2}(?!\d)/u, '').replace(/\D/gu, '')) < 1_000 &&
    !/thousand|million|k\b/iu.test(text);
  return { choices: small ? ['some money', 'a small sum'] : ['a lot of money', 'a large sum', 'some money'] };
}

function children({ text, before }: Around): Coarser {
  const word = /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? 'children';
  const plural = word === 'twins' || word === 'triplets' ? 'children' : word;
  const owned = endOf(before, /(?:my|our|his|her|their|the|these|all)\s+(?:\p{L}+\s+)?/u) !== '';
  return {
    choices: owned
      ? [plural, plural === 'children' ? 'family' : 'children']
      : [plural === 'children' ? 'children' : `several ${plural}`, 'a family'],
  };
}

function duration({ text, before }: Around): Coarser {
  const many = (numberOf(text) ?? 0) > 7;
  if (/ago$/iu.test(text))
    return { choices: [many ? 'many years ago' : 'some years ago', 'a long time ago'] };
  const owned = endOf(before, /(?:the|those|these|my|our|last|first|all)\s+/u) !== '';
  if (owned) return { choices: ['years', 'many years'] };
  if (text.includes('-')) return { choices: ['long', 'many-year'] };
  return { choices: [many ? 'many years' : 'some years', 'a long time'] };
}
