import { expect, it } from 'vitest';
import contract from '../../../protocol/HTTP.md?raw';
import refusals from '../../../protocol/README.md?raw';
import { loadWords } from '../shell/words.ts';
import { explain } from './explain.ts';
import { NoNetwork, Refused } from './refused.ts';

const wordsIn = (text: string, pattern: RegExp) =>
  new Set(Array.from(text.matchAll(pattern), ([, word = '']) => word));
const serverWords = wordsIn(
  contract,
  /`((?:request|session|sign-in|sign-up|recovery|recovery-code|passphrase|records|database|second-factor|passkey)\.[a-z-]+|not-found)`/gu,
);
const keyWords = wordsIn(
  refusals.slice(refusals.indexOf('## 13.')),
  /`((?:passphrase|kdf|recovery|wrap|identity|key|export)\.[a-z-]+|record\.too-large)`/gu,
);

for (const language of ['en', 'de']) {
  it(`explainsEveryWordOfTheServerAndOfTheKeys, ${language}`, async () => {
    const words = await loadWords(language);
    const unknown = explain(words, new Error());
    expect(serverWords.size).toBeGreaterThan(20);
    expect(keyWords.size).toBeGreaterThan(12);
    for (const word of [...serverWords, ...keyWords]) {
      expect(explain(words, new Refused(400, word)), word).not.toBe(unknown);
    }
    expect(explain(words, new NoNetwork())).not.toBe(unknown);
  });

  it(`showsTheNumberOfAnUnknownMistake, ${language}`, async () => {
    const words = await loadWords(language);
    expect(explain(words, new Refused(500, 'failed', { incident: 'a1b2c3d4' }))).toContain('a1b2c3d4');
    expect(explain(words, new Refused(500, 'failed'))).not.toMatch(/none|undefined|\{/u);
  });
}
