import { describe, expect, it } from 'vitest';
import { cases, vectors } from '../crypto/vectors.ts';
import { hasDanger, isAboutDanger } from './danger.ts';

const { danger, calm } = (await vectors('danger')) as Readonly<Record<'danger' | 'calm', string[]>>;

describe('danger', () => {
  it.each(cases(danger))('is in: %s', (sentence) => {
    expect(hasDanger(sentence)).toBe(true);
  });

  it.each(cases(calm))('is not in: %s', (sentence) => {
    expect(hasDanger(sentence)).toBe(false);
  });

  it('is known by a topic, or by one of several texts', () => {
    expect(isAboutDanger(['grief', 'control'], ['A quiet year'])).toBe(true);
    expect(isAboutDanger(['grief'], ['A quiet year', 'Er schlug mich.'])).toBe(true);
    expect(isAboutDanger(['grief'], ['A quiet year', 'Ich bin müde.'])).toBe(false);
    expect(isAboutDanger([], [])).toBe(false);
  });
});
