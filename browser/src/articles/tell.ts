import { explain, wordOf } from '../account/explain.ts';
import { Refused } from '../account/refused.ts';
import type { Words } from '../shell/words.ts';
import type { Problem } from './writing.ts';

/** The refusals that have a sentence of their own here. */
const KNOWN: ReadonlySet<string> = new Set([
  'session.needed',
  'writing.not-saved',
  'writing.empty',
  'writing.changed',
  'writing.unfit',
  'writing.not-verified',
  'writing.wait',
  'writing.too-many',
  'writing.full',
  'writing.fixed',
  'writing.no-translation',
  'writing.stands',
  'writing.too-hard',
]);

/** What went wrong, as somebody who writes can put it right. */
export function tell(words: Words, problem: unknown): string {
  const word = wordOf(problem) ?? '';
  if (KNOWN.has(word)) return words('articles.refused', { word: word.replaceAll(/[.-]/gu, '_') });
  const sentence = problem instanceof Refused ? problem.details['message'] : undefined;
  if (word === 'request.malformed' && typeof sentence === 'string')
    return words('articles.server-says', { sentence });
  return explain(words, problem);
}

/** What the server found in a text, in plain words. */
export function problemIn(words: Words, { word, text, about }: Problem): string {
  const named = about === undefined || about === '' ? words('articles.nameless') : about;
  return words('articles.problem', { word: word.replaceAll(/[.-]/gu, '_'), text, about: named });
}

/** The problems that came with a refusal to publish. */
export function problemsOf(problem: unknown): readonly Problem[] {
  const list: unknown = problem instanceof Refused ? problem.details['problems'] : undefined;
  return Array.isArray(list) ? (list as readonly Problem[]) : [];
}
