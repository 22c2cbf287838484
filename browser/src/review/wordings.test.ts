import { describe, expect, it } from 'vitest';
import { spokenLanguages } from '../shell/words.ts';
import { hasGap, wordingsFor } from './wordings.ts';

describe('the sentences to choose from', () => {
  it('are there in every language for what the writer reads, and for nothing else', () => {
    for (const decision of ['return', 'take-down'] as const) {
      const there = wordingsFor(decision, 'en').length;
      expect(there).toBeGreaterThan(2);
      for (const language of spokenLanguages) {
        const all = wordingsFor(decision, language);
        expect(all).toHaveLength(there);
        if (language !== 'en') expect(all).not.toEqual(wordingsFor(decision, 'en'));
      }
    }
    expect(wordingsFor('approve', 'en')).toEqual([]);
    expect(wordingsFor('dismiss', 'de')).toEqual([]);
  });

  it('are English ones for a language without its own', () => {
    expect(wordingsFor('return', 'fr')).toEqual(wordingsFor('return', 'en'));
  });

  it('fit beside each other, shout at nobody, and are not sent with a gap', () => {
    for (const language of spokenLanguages) {
      for (const decision of ['return', 'take-down'] as const) {
        for (const [name, text] of wordingsFor(decision, language)) {
          expect(name.length).toBeLessThan(40);
          expect(text.length).toBeLessThan(400);
          expect(text).not.toContain('!');
          if (text.includes('[')) expect(hasGap(text)).toBe(true);
        }
      }
    }
    expect(hasGap('Please take out the name of the town.')).toBe(false);
  });
});
