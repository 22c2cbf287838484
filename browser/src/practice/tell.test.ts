import { beforeAll, expect, it } from 'vitest';
import { NoNetwork, Refused } from '../account/refused.ts';
import { learn, loadWords, type Words } from '../shell/words.ts';
import { KNOWN, tell } from './tell.ts';

let words: Words;

beforeAll(async () => {
  words = await loadWords('de');
  const { texts } = await import('../../target/texts/practice-de.ts');
  learn(texts);
});

it('has a sentence of its own for every refusal it knows', () => {
  const sentences = [...KNOWN].map((word) => tell(words, new Refused(409, word)));
  expect(new Set(sentences).size).toBe(KNOWN.size);
  for (const sentence of sentences) expect(sentence).not.toBe('');
});

it('names the fields that an application still needs', () => {
  const problem = new Refused(409, 'profile.incomplete', { missing: ['topics', 'about'] });
  expect(tell(words, problem)).toContain('Wobei du hilfst, Der Text über dich');
});

it('says why a calendar cannot be read, and what only the server knows', () => {
  expect(tell(words, new Refused(400, 'calendars.not-a-calendar'))).toBe(
    'Was dort liegt, ist kein Kalender.',
  );
  const message = 'The buffer is from 0 to 240 minutes.';
  expect(tell(words, new Refused(400, 'request.malformed', { message }))).toContain(message);
});

it('leaves everything else to the sentences of the whole space', () => {
  expect(tell(words, new NoNetwork())).toBe(words('problem.network'));
  expect(tell(words, new Refused(404, 'not-found'))).toBe(words('problem.not-found'));
});
