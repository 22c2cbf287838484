import { findDetails } from '../account/details.ts';
import { coarserDe } from './coarser-de.ts';
import { coarserEn } from './coarser-en.ts';
import type { Finding, Language, Place } from './finding.ts';
import { findMore } from './more-details.ts';

/** Somebody's work is told by what they are, not by whom they speak to: `a lawyer said` tells nothing. */
const IS_ONE =
  /(?<!\p{L})(?:am|is|was|were|are|be|been|become|became|becoming|works?|worked|working|job|trained|qualified|as|[’']m|[’']s|bin|ist|war|bist|sind|waren|als|wurde|werden?|gelernte[rn]?|ausgebildete[rn]?|husband|wife|partner|ex|father|mother|Mann|Frau|Partner(?:in)?|Vater|Mutter)\s*,?\s+(?:(?:a|an|the|ein|eine|of|still|now|jetzt|noch|selbst|auch|also|both)\s+)*(?:(?<=\b(?:an?|eine?)\s+)(?:\p{Ll}+\s+){1,2})?(?:\p{Ll}+(?:er?|al|ed|e[rsn])\s+)?$/iu;

/** After these it is the firm that was found, and the rule that found it knows why. */
const AT_A_FIRM = /(?:at|for|bei|beim|für)\s+(?:the\s+|der\s+|dem\s+)?$/iu;

/**
 * Finds what could tell who somebody is, with coarser ways to say it. What the handle of the account is, is found as a name. It finds
 * some that tell nothing and misses some: the person decides. Nothing leaves the browser.
 */
export function findings(text: string, language: Language, now: Date, handle = ''): readonly Finding[] {
  const places: Place[] = [...ofHandle(text, handle)];
  for (const place of findMore(text)) if (isFree(places, place)) places.push(place);
  for (const { kind, from, to } of findDetails(text)) {
    const place = { kind, from, to };
    if (kind === 'job' && !tellsOfWork(text.slice(0, from))) continue;
    if (isFree(places, place)) places.push(place);
  }
  const found: Finding[] = [];
  for (const place of places.sort((a, b) => a.from - b.from)) {
    const finding = coarser(text, place, language, now);
    const before = found.at(-1);
    if (!before || before.to <= finding.from) found.push(finding);
  }
  return found;
}

/** `I am 34 and a nurse`, `er ist vierzig und Lehrer`. */
const IS_ONE_TOO =
  /(?<!\p{L})(?:am|is|was|[’']m|bin|ist|war)\s[^.!?,;]{1,30}\s(?:and|und)\s+(?:(?:an?|eine?)\s+)?$/iu;

function tellsOfWork(before: string): boolean {
  return IS_ONE.test(before) || IS_ONE_TOO.test(before) || AT_A_FIRM.test(before);
}

function isFree(places: readonly Place[], { from, to }: Place): boolean {
  return !places.some((other) => from < other.to && other.from < to);
}

function* ofHandle(text: string, handle: string): Generator<Place> {
  if (handle.length < 3) return;
  const words = handle
    .replace(/[^\p{L}\p{N}-]/gu, '')
    .split('-')
    .join('[\\s_-]?');
  for (const { 0: found, index } of text.matchAll(
    new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'giu'),
  ))
    yield { kind: 'name', from: index, to: index + found.length };
}

function coarser(text: string, { kind, from, to }: Place, language: Language, now: Date): Finding {
  const around = {
    kind,
    text: text.slice(from, to),
    before: text.slice(Math.max(0, from - 80), from),
    behind: text.slice(to, to + 40),
    now,
  };
  const { choices, before = 0, behind = 0 } = language === 'de' ? coarserDe(around) : coarserEn(around);
  const whole = { from: from - before, to: to + behind };
  const original = text.slice(whole.from, whole.to);
  const begins = /^\p{Lu}/u.test(original) && beginsSentence(text.slice(0, whole.from));
  const fitting = [...new Set(choices.map((choice) => (begins ? capital(choice) : choice)))];
  return { kind, ...whole, text: original, choices: fitting.filter((choice) => choice !== original) };
}

function beginsSentence(before: string): boolean {
  return /(?:^|[.!?…:]["”“»’)]?\s+|[\n„“"»«]\s*)$/u.test(before);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with one place said otherwise. What is left out takes the space beside it along. */
export function said(text: string, { from, to }: Pick<Finding, 'from' | 'to'>, instead: string): string {
  const before = text.slice(0, from);
  const behind = text.slice(to);
  if (instead !== '') return before + instead + behind;
  return /\s$/u.test(before) || before === '' ? before + behind.replace(/^[^\S\n]+/u, '') : before + behind;
}

/** How many other places say the very same, which a name does. */
export function sameAs(finding: Finding, all: readonly Finding[]): readonly Finding[] {
  return all.filter(({ kind, text }) => kind === finding.kind && text === finding.text);
}

/** The sentence around a place, for showing it: what stands before it and behind it. */
export function sentence(
  text: string,
  { from, to }: Pick<Finding, 'from' | 'to'>,
): readonly [string, string] {
  const before = text.slice(0, from);
  const begin = Math.max(
    before.lastIndexOf('\n') + 1,
    ...['. ', '! ', '? ', '… '].map((end) => before.lastIndexOf(end) + 1),
    from - 160,
  );
  const behind = text.slice(to);
  const ends = ['. ', '! ', '? ', '\n'].map((end) => behind.indexOf(end)).filter((at) => at >= 0);
  const end = Math.min(behind.length, 160, ...ends.map((at) => at + 1));
  return [before.slice(begin).trimStart(), behind.slice(0, end).trimEnd()];
}
