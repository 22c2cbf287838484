import { describe, expect, it } from 'vitest';
import { cases, vectors } from '../crypto/vectors.ts';
import { DANGER_WORDS } from './danger-words.ts';
import { hasDanger } from './danger.ts';

const { words, danger, calm } = (await vectors('danger')) as Readonly<
  Record<'words' | 'danger' | 'calm', string[]>
>;

describe('danger', () => {
  it('is known by the same words here and on the server', () => {
    expect(DANGER_WORDS).toEqual(words);
  });

  it.each(cases(danger))('is in: %s', (sentence) => {
    expect(hasDanger(sentence)).toBe(true);
  });

  it.each(cases(calm))('is not in: %s', (sentence) => {
    expect(hasDanger(sentence)).toBe(false);
  });
});
