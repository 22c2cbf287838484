import { explain, wordOf } from '../account/explain.ts';
import { Refused } from '../account/refused.ts';
import type { Words } from '../shell/words.ts';

/** The refusals that have a sentence of their own here. */
export const KNOWN: ReadonlySet<string> = new Set([
  'session.needed',
  'profile.changed',
  'profile.missing',
  'portrait.unfit',
  'evidence.unfit',
  'evidence.too-many',
  'application.open',
  'application.nothing-new',
  'application.wait',
  'hours.changed',
  'hours.no-profile',
  'consultation.changed',
  'consultation.taken',
  'consultation.too-soon',
  'consultation.past',
  'consultation.not-yet',
  'consultation.overlaps',
  'consultation.too-many',
  'consultation.way',
  'consultation.said',
  'identity.forged',
  'letter.forged',
]);

/** What went wrong, as a specialist can put it right. What only the server knows is said in its own sentence. */
export function tell(words: Words, problem: unknown): string {
  const word = wordOf(problem) ?? '';
  if (KNOWN.has(word)) return words('practice.problem', { word: word.replaceAll(/[.-]/gu, '_') });
  if (word === 'profile.incomplete') return words('practice.lacking', { fields: lacking(words, problem) });
  const sentence = problem instanceof Refused ? problem.details['message'] : undefined;
  if (word.startsWith('calendars.'))
    return words('practice.calendar-problem', { word: word.slice('calendars.'.length) });
  if (word === 'request.malformed' && typeof sentence === 'string')
    return words('practice.server-says', { sentence });
  return explain(words, problem);
}

function lacking(words: Words, problem: unknown): string {
  const missing: unknown = problem instanceof Refused ? problem.details['missing'] : [];
  const fields = Array.isArray(missing) ? missing.filter((each) => typeof each === 'string') : [];
  return fields.map((field) => words('practice.field', { field })).join(', ');
}
