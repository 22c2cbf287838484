import { FIRST_NAMES, JOBS, PLACES } from './detail-words.ts';

/** What in a text could tell a reader who somebody is. */
export type DetailKind = 'contact' | 'number' | 'address' | 'date' | 'age' | 'name' | 'place' | 'job';

/** One such detail: `text.slice(from, to)`. */
export interface Detail {
  readonly kind: DetailKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const CAPITAL = `\\p{Lu}[\\p{L}’'-]+`;
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|jänner';
const SMALL_NUMBER =
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|achtzehn|neunzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig';
const CLOSE =
  'husband|wife|partner|boyfriend|girlfriend|ex|son|daughter|brother|sister|mother|father|friend|boss|colleague|child|baby|dog|cat|mann|frau|partnerin|freund|freundin|sohn|tochter|bruder|schwester|mutter|vater|chef|chefin|kollege|kollegin|kind|hund|katze|exmann|exfrau';

/** Each rule marks its first group, or all that it finds. Those further up win where two overlap. */
const RULES: readonly (readonly [DetailKind, RegExp])[] = [
  ['contact', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['contact', /\bhttps?:\/\/\S+|\bwww\.\S+/giu],
  ['contact', /(?<![\p{L}\d])@[\p{L}\d_.]{3,}/gu],
  ['contact', /\b[\p{L}\d-]{2,}\.(?:com|org|net|de|at|ch|co\.uk|uk|info|eu|io)\b(?:\/\S*)?/giu],
  ['date', /\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?(?!\d)/gu],
  ['date', /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/gu],
  [
    'date',
    new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?:${MONTH})(?:,?\\s+\\d{4})?(?!\\p{L})`,
      'giu',
    ),
  ],
  ['date', new RegExp(`(?<!\\p{L})(?:${MONTH})\\s+(?:\\d{4}|\\d{1,2}(?:st|nd|rd|th))(?!\\d)`, 'giu')],
  ['date', /(?<![\d.,-])(?:19[3-9]\d|20[0-4]\d)(?![\d-]|[.,]\d)/gu],
  [
    'address',
    /\b\d{1,4}[a-z]?\s+(?:\p{Lu}\p{L}+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Square|Court|Way|Boulevard|Terrace)\b/gu,
  ],
  [
    'address',
    /(?<!\p{L})\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|gasse|allee|platz|ufer|ring|damm)\s+\d{1,4}\s?[a-z]?(?!\p{L})/gu,
  ],
  [
    'address',
    /(?<!\p{L})(?:\p{Lu}[\p{L}-]+\s+)(?:Straße|Strasse|Str\.|Weg|Gasse|Allee|Platz|Ufer|Ring|Damm)\s+\d{1,4}\s?[a-z]?(?!\p{L})/gu,
  ],
  ['address', /\b\d{4,5}\s+\p{Lu}\p{L}{2,}/gu],
  ['address', /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/gu],
  ['number', /\b[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}(?:\s?[A-Z\d]{1,3})?\b/gu],
  ['number', /(?<!\d)\+?\(?\d(?:[\s()/.-]{0,2}\d){5,}(?!\d)/gu],
  ['age', /\b(?:\d{1,2})[\s-]?(?:years?|yrs?)[\s-]old\b|\b\d{1,2}\s?(?:yo|y\/o)\b/giu],
  ['age', /(?<!\p{L})\d{1,2}\s?(?:jahre\s+(?:alt|jung)|-?jährige?[rnms]?)(?!\p{L})/giu],
  [
    'age',
    new RegExp(
      `\\b(?:aged?|turned|turning|i am|i’m|i'm|(?:s?he|who) (?:is|was)|she’s|he’s|she's|he's|at the age of)\\s+(\\d{2}|(?:${SMALL_NUMBER})(?:-\\p{L}+)?)(?![\\p{L}\\d%:.,]*\\d)(?!\\s*(?:%|percent|minutes?|hours?|days?|weeks?|months?|years?\\s+(?!old)|times?|euros?|pounds?|dollars?))`,
      'giu',
    ),
  ],
  [
    'age',
    /(?<!\p{L})(?:ich bin|bin ich|er ist|sie ist|er war|sie war|ist jetzt|bin jetzt|wurde|werde|wird|alter von)\s+(\d{2})(?![\d:%]|[.,]\d)(?!\s*(?:%|prozent|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|mal|euro))/giu,
  ],
  [
    'age',
    /(?<!\p{L})mit\s+(\d{2})(?=[\s,.;!?])(?!\s*(?:%|prozent|minuten?|stunden?|tagen?|wochen?|monaten?|jahren|leuten|personen|euro))/giu,
  ],
  ['age', /\(\s*(?:[mfwd]\s*[,/]?\s*)?(\d{2})\s*(?:[,/]?\s*[mfwd])?\s*\)|\b[MFWD]\d{2}\b|\b\d{2}[MFWD]\b/gu],
  [
    'name',
    new RegExp(
      `(?<!\\p{L})(?:[Mm]y name is|[Cc]alled|[Nn]amed|[Mm]y name’s|[Ii]ch heiße|[Hh]eißt|[Hh]ieß|[Nn]amens|[Mm]ein Name ist|[Mm]r\\.?|[Mm]rs\\.?|[Mm]s\\.?|[Dd]r\\.?|Herr|Frau|Herrn|Familie)\\s+(${CAPITAL}(?:\\s+${CAPITAL})?)`,
      'gu',
    ),
  ],
  ['name', new RegExp(`(?<!\\p{L})(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur)\\s+(?:${CLOSE})[,]?\\s+(${CAPITAL})`, 'gu')],
  [
    'name',
    new RegExp(
      `(?<!\\p{L})(?:[Mm]ein|[Dd]ein|[Ss]ein|[Ii]hr|[Uu]nser)(?:e|em|en|er|es)?\\s+(?:${CLOSE.replace(/\b\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)}),?\\s+(${CAPITAL})(?=[\\s,.;:!?]|$)`,
      'gu',
    ),
  ],
  ['name', listed(FIRST_NAMES, "(?:s|’s|'s)?")],
  ['place', listed(PLACES, '(?:s|er|ern|erin)?')],
  [
    'place',
    new RegExp(
      `(?<!\\p{L})\\p{Lu}\\p{Ll}{2,}(?:burg|hausen|dorf|furt|kirchen|ingen|shire|ville|borough|chester)(?!\\p{L})`,
      'gu',
    ),
  ],
  [
    'place',
    new RegExp(
      `\\b(?:live[ds]? in|living in|moved to|moving to|born in|come from|comes from|came from|grew up in|near|outside|village of|town of|city of)\\s+(${CAPITAL}(?:\\s+${CAPITAL})?)`,
      'gu',
    ),
  ],
  [
    'place',
    new RegExp(
      `(?<!\\p{L})(?:wohne in|wohnt in|wohnen in|lebe in|lebt in|leben in|ziehe nach|zog nach|gezogen nach|geboren in|komme aus|kommt aus|stamme aus|aufgewachsen in|nahe|bei der Stadt)\\s+(${CAPITAL})`,
      'gu',
    ),
  ],
  [
    'job',
    new RegExp(
      `\\b(?:works?|worked|working|employed)\\s+(?:at|for)\\s+((?:the\\s+)?${CAPITAL}(?:\\s+${CAPITAL})?)`,
      'gu',
    ),
  ],
  [
    'job',
    new RegExp(
      `(?<!\\p{L})(?:arbeite|arbeitet|gearbeitet|angestellt)\\s+(?:bei|für|beim)\\s+(?:der\\s+|dem\\s+)?(${CAPITAL})`,
      'gu',
    ),
  ],
  ['job', listed(JOBS, '(?:s|in|innen|n|en|r)?', 'giu')],
];

/** Capital letters that begin a sentence and are no name. */
const NO_NAME = new Set(
  'And But He She They It We You The This That Then When If Not Und Aber Er Sie Es Wir Ihr Das Die Der Dann Wenn Nicht Hat Ist War Monday Tuesday Wednesday Thursday Friday Saturday Sunday English German Christmas'.split(
    ' ',
  ),
);

function listed(words: string, ending: string, flags = 'gu'): RegExp {
  return new RegExp(
    `(?<![\\p{L}-])(?:${words.trim().split(/\s+/).join('|').replaceAll('_', '\\s')})${ending}(?!\\p{L})`,
    flags,
  );
}

/**
 * Finds what could identify somebody: in English and German, wherever which is written. It finds some that are none, and misses
 * some: it helps to look, and decides nothing. Nothing leaves the browser.
 */
export function findDetails(text: string): readonly Detail[] {
  const found: Detail[] = [];
  for (const [kind, rule] of RULES) {
    for (const match of text.matchAll(rule)) {
      const marked = match.slice(1).find(Boolean) ?? match[0];
      const from = match.index + match[0].lastIndexOf(marked);
      const to = from + marked.length;
      if (marked.trim() === '' || NO_NAME.has(marked)) continue;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      found.push({ kind, from, to, text: marked });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
