import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, it } from 'vitest';
import english from '../../words/en.txt?raw';
import german from '../../words/de.txt?raw';
import { sixWords } from './six-words.ts';
import { judgeWith } from './strength.ts';

const lists = [english, german].map((list) => list.trim().split('\n'));
const common = dictionary['passwords-common'];

it('takesSixWordsInEitherLanguage', () => {
  for (const words of lists) {
    expect(judgeWith(words, common).judge(sixWords(words), 'quiet-river')).toBe('strong');
  }
});

it('refusesWhatPeopleChooseFirst', () => {
  for (const words of lists) {
    const judge = judgeWith(words, common);
    for (const weak of [
      'password1',
      '12345678',
      'qwertyuiop',
      'quiet-river',
      'aaaaaaaaaaaa',
      'P@ssw0rd',
      '20.11.1984',
    ]) {
      expect(['easy', 'short'], weak).toContain(judge.judge(weak, 'quiet-river'));
    }
  }
});

it('hasListsOfDifferentPlainWords', () => {
  for (const words of lists) {
    expect(new Set(words).size).toBe(7776);
    expect(words.every((word) => /^[a-z-]{3,}$/u.test(word))).toBe(true);
  }
});

it('drawsEveryWordAsOftenAsAnyOther', () => {
  const counts = new Map<string, number>();
  for (let at = 0; at < 2_000; at++) {
    for (const word of sixWords(['one', 'two', 'three']).split(' '))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const count of counts.values()) expect(Math.abs(count - 4_000)).toBeLessThan(400);
  expect(counts.size).toBe(3);
});
