import { NUMBER_WORDS, numberOf, type Place } from './finding.ts';

const COUNT = `\\d{1,2}|\\p{L}*und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig)|(?:twenty|thirty|forty|fifty)-\\p{L}+|${NUMBER_WORDS}`;

const MONEY = 'euros?|€|eur|pounds?|£|quid|dollars?|\\$|francs?|franken|chf|usd|gbp';

const SUMS: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d])(?:[€£$]|EUR|CHF|USD|GBP)\\s?\\d[\\d.,’' ]*\\d|(?<![\\p{L}\\d])[€£$]\\s?\\d`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d.,])\\d{1,3}(?:[.,’' ]?\\d{3})*(?:[.,]\\d{1,2})?(?:-|\\s)?(?:k\\b|tausend|thousand|million(?:en)?)?\\s?(?:${MONEY})(?!\\p{L})`,
    'giu',
  ),
];

const CHILDREN = new RegExp(
  `(?<![\\p{L}\\d.,])(?:${COUNT})\\s+(?:\\p{Ll}+\\s+)?(?:children|kids|sons|daughters|boys|girls|brothers|sisters|siblings|grandchildren|Kinder[n]?|Söhnen?|Töchtern?|Jungs|Mädchen|Brüdern?|Schwestern|Geschwistern?|Enkeln?|Enkelkindern?)(?!\\p{L})`,
  'giu',
);
const AT_ONCE = /(?<!\p{L})(?:twins|triplets|Zwillingen?|Drillingen?)(?!\p{L})/giu;

const DURATION = new RegExp(
  `(?<![\\p{L}\\d.,])(?:${COUNT})(?:\\s+(?:long\\s+|langen?\\s+)?|-)(?:years?|Jahren?)(?![\\p{L}-])(?!\\s+(?:old|alt|jung|ago|older|younger|älter|jünger))`,
  'giu',
);

const AGO = new RegExp(
  `(?<![\\p{L}\\d.,])(?:${COUNT})\\s+years?\\s+ago(?!\\p{L})|(?<!\\p{L})vor\\s+(?:${COUNT})\\s+Jahren(?!\\p{L})`,
  'giu',
);

const WRITTEN_AGE = new RegExp(
  `(?<!\\p{L})(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)-(?:one|two|three|four|five|six|seven|eight|nine))(?=[-\\s]years?[-\\s]old|[,.;]|\\s+(?:and|when|then)\\b)(?:[-\\s]years?[-\\s]old)?|(?<!\\p{L})(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig)(?:\\s+Jahre\\s+alt|jährige[rnms]?)?(?=[\\s,.;]|$)(?!\\s+(?:Jahren?|Euro|Stunden?|Minuten?|Tagen?|Wochen?|Kilometer|Leute|Menschen|Seiten|Zeilen))`,
  'giu',
);

/** What tells of a person without naming anything: exact sums, how many children, how many years, ages in words. */
export function findMore(text: string): Place[] {
  const places: Place[] = [];
  const add = (kind: Place['kind'], rule: RegExp, wanted: (found: string) => boolean = () => true) => {
    for (const { 0: found, index } of text.matchAll(rule))
      if (wanted(found)) places.push({ kind, from: index, to: index + found.length });
  };
  for (const rule of SUMS) add('sum', rule, isExact);
  add('children', CHILDREN, (found) => (numberOf(found) ?? 0) > 1);
  add('children', AT_ONCE);
  add('duration', AGO, (found) => isTelling(numberOf(found.replace(/^vor\s+/iu, '')) ?? 0));
  add('duration', DURATION, (found) => isTelling(numberOf(found) ?? 0));
  add('age', WRITTEN_AGE);
  return places;
}

/** Everybody spends twenty; 1,240 or a fortune is remembered. */
function isExact(sum: string): boolean {
  const digits = sum.replace(/[.,]\d{1,2}(?!\d)/u, '').replace(/\D/gu, '');
  const value =
    Number(digits) * (/tausend|thousand|\dk\b/iu.test(sum) ? 1000 : /million/iu.test(sum) ? 1e6 : 1);
  const round = /^\d0*$/u.test(digits);
  return value >= 5_000 || (value >= 100 && !round);
}

/** Ten or twenty years are said by many; eleven are somebody's. */
function isTelling(years: number): boolean {
  return years >= 3 && years % 10 !== 0;
}
