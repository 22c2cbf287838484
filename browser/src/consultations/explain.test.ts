import { expect, it } from 'vitest';
import contract from '../../../protocol/HTTP.md?raw';
import refusals from '../../../protocol/README.md?raw';
import { NoNetwork, Refused } from '../account/refused.ts';
import { learn, loadWords } from '../shell/words.ts';
import { explained } from './explain.ts';

const serverWords = new Set(
  Array.from(
    contract.matchAll(/`(?:consultation)?\.([a-z-]+)`/gu),
    ([, word = '']) => `consultation.${word}`,
  ),
);
const keyWords = new Set(
  Array.from(
    refusals.slice(refusals.indexOf('## 13.')).matchAll(/`(letter\.[a-z-]+)`/gu),
    ([, word = '']) => word,
  ),
);

for (const language of ['en', 'de']) {
  it(`explainsEveryWordOfConsultationsAndLetters, ${language}`, async () => {
    const words = await loadWords(language);
    const room = (await import(`../../target/texts/consultations-${language}.ts`)) as { texts: object };
    learn(room.texts);
    const unknown = explained(words, new Error());
    expect(serverWords.size).toBeGreaterThan(10);
    expect(keyWords.size).toBe(2);
    for (const word of [...serverWords, ...keyWords, 'specialist.unknown', 'session.needed']) {
      expect(explained(words, new Refused(409, word)), word).not.toBe(unknown);
      expect(explained(words, new Refused(409, word)), word).not.toBe('');
    }
    expect(explained(words, new NoNetwork())).not.toBe(unknown);
  });
}
