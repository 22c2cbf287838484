import type { Csl, Reference } from './writing.ts';

/** The kinds of works that the form knows; anything else comes by pasting and keeps its kind. */
export const WORKS = ['article-journal', 'book', 'chapter', 'report', 'webpage', 'thesis'] as const;

const DOI = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/[^\s<>"]+$/u;
const ADDRESS = /^https?:\/\/[^\s<>"\\^`{|}]{3,600}$/iu;

/** A work as it is typed: everything a line of text, the people one a line as “Family, Given”. */
export interface TypedWork {
  readonly type: string;
  readonly people: string;
  readonly year: string;
  readonly title: string;
  readonly within: string;
  readonly editors: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly publisher: string;
  readonly doi: string;
  readonly url: string;
}

const NOTHING_TYPED: TypedWork = {
  type: 'article-journal',
  people: '',
  year: '',
  title: '',
  within: '',
  editors: '',
  volume: '',
  issue: '',
  pages: '',
  publisher: '',
  doi: '',
  url: '',
};

/** What a kind of work has beside people, year, title and addresses. */
export function fieldsOf(type: string): ReadonlySet<keyof TypedWork> {
  switch (type) {
    case 'article-journal':
      return new Set(['within', 'volume', 'issue', 'pages']);
    case 'chapter':
      return new Set(['within', 'editors', 'pages', 'publisher']);
    case 'webpage':
      return new Set(['within']);
    default:
      return new Set(['publisher']);
  }
}

export function typedOf(csl: Csl | undefined): TypedWork {
  if (!csl) return NOTHING_TYPED;
  return {
    type: text(csl['type']) || 'book',
    people: peopleOf(csl['author']),
    year: yearOf(csl['issued']),
    title: text(csl['title']),
    within: text(csl['container-title']),
    editors: peopleOf(csl['editor']),
    volume: text(csl['volume']),
    issue: text(csl['issue']),
    pages: text(csl['page']),
    publisher: text(csl['publisher']),
    doi: text(csl['DOI']),
    url: text(csl['URL']),
  };
}

/** The item with what was typed. What the form does not show stays as it was. */
export function cslOf(typed: TypedWork, before: Csl = {}): Csl {
  const item: Record<string, unknown> = { ...before, type: typed.type };
  put(item, 'author', people(typed.people, before['author']));
  put(item, 'editor', people(typed.editors, before['editor']));
  put(item, 'issued', issued(typed.year, before['issued']));
  put(item, 'title', line(typed.title));
  put(item, 'container-title', line(typed.within));
  put(item, 'volume', line(typed.volume));
  put(item, 'issue', line(typed.issue));
  put(item, 'page', line(typed.pages));
  put(item, 'publisher', line(typed.publisher));
  put(item, 'DOI', line(typed.doi));
  put(item, 'URL', line(typed.url));
  return item;
}

/** What keeps a typed work from being one. The server says the same, but only when the whole text is saved. */
export function unfit({ title, doi, url }: TypedWork): ReadonlySet<keyof TypedWork> {
  const found = new Set<keyof TypedWork>();
  if (title.trim() === '') found.add('title');
  if (doi.trim() !== '' && !DOI.test(doi.trim())) found.add('doi');
  if (url.trim() !== '' && !ADDRESS.test(url.trim())) found.add('url');
  return found;
}

/** `aviv2024`, and `aviv2024b` when that is taken: what the marks in the text call a work. */
export function idFor(csl: Csl, taken: readonly Reference[]): string {
  const [first] = peopleOf(csl['author'] ?? csl['editor']).split('\n');
  const family = (first ?? '').split(',')[0] ?? '';
  const name = plain(family) || plain(text(csl['title']).split(/\s+/u)[0] ?? '') || 'source';
  const id = `${name.slice(0, 30)}${yearOf(csl['issued']).replaceAll(/\D/gu, '')}`;
  const free = (candidate: string) => taken.every((each) => each.id !== candidate);
  if (free(id)) return id;
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') if (free(id + letter)) return id + letter;
  let n = 2;
  while (!free(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}

/** A short name of a work, for buttons and where the server's own form is not at hand. */
export function shortName(csl: Csl): string {
  const families = peopleOf(csl['author'] ?? csl['editor'])
    .split('\n')
    .map((each) => each.split(',')[0] ?? '')
    .filter((each) => each !== '');
  const [first, second] = families;
  const names = families.length > 2 ? `${first} et al.` : [first, second].filter(Boolean).join(' & ');
  const year = yearOf(csl['issued']);
  return [names || text(csl['title']), year].filter(Boolean).join(', ');
}

function put(item: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined || value === '') Reflect.deleteProperty(item, name);
  else item[name] = value;
}

function line(typed: string): string {
  return typed.replaceAll(/\s+/gu, ' ').trim();
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

function namesOf(list: unknown): readonly Name[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? (list as readonly unknown[])[0] : undefined;
}

function isObject(value: unknown): value is Name {
  return typeof value === 'object' && value !== null;
}

function written({ family = '', given = '', literal }: Name): string {
  return literal ?? [family, given].filter(Boolean).join(', ');
}

function peopleOf(list: unknown): string {
  return namesOf(list).map(written).filter(Boolean).join('\n');
}

/** A line with a comma is a person, one without is a body such as an office. A name that was not touched keeps its particles. */
function people(typed: string, before: unknown): readonly Name[] | undefined {
  const names = typed
    .split('\n')
    .map(line)
    .filter((each) => each !== '')
    .map((each) => {
      const [family = '', ...given] = each.split(',');
      const known = namesOf(before).find((name) => written(name) === each);
      if (known) return known;
      return given.length === 0
        ? { literal: each }
        : { family: family.trim(), given: given.join(',').trim() };
    });
  return names.length > 0 ? names : undefined;
}

function yearOf(date: unknown): string {
  if (typeof date !== 'object' || date === null) return '';
  const { 'date-parts': parts, literal } = date as {
    readonly 'date-parts'?: unknown;
    readonly literal?: unknown;
  };
  const year = firstOf(firstOf(parts));
  return text(year) || text(literal);
}

/** The month and day that came along stay as long as the year does. */
function issued(typed: string, before: unknown): unknown {
  const year = line(typed);
  if (year === '') return undefined;
  if (year === yearOf(before)) return before;
  return /^-?\d{1,4}$/u.test(year) ? { 'date-parts': [[Number(year)]] } : { literal: year };
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');
}
