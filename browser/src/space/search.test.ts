import { expect, it } from 'vitest';
import { folded, found } from './search.ts';

const all = ['Kaffee mit Müller', 'Die Straße war leer', 'Έγραψα λίγο', 'Ístanbul, IŞIK', 'smørrebrød'].map(
  (text) => ({
    text,
    folded: folded(text),
  }),
);
const texts = (asked: string) => found(all, asked).map(({ text }) => text);

it('findsWithoutCaseAndAccents', () => {
  expect(texts('MULLER')).toEqual(['Kaffee mit Müller']);
  expect(texts('müller')).toEqual(['Kaffee mit Müller']);
  expect(texts('strasse')).toEqual(['Die Straße war leer']);
  expect(texts('STRASSE leer')).toEqual(['Die Straße war leer']);
  expect(texts('εγραψα')).toEqual(['Έγραψα λίγο']);
  expect(texts('istanbul')).toEqual(['Ístanbul, IŞIK']);
  expect(texts('smorrebrod')).toEqual(['smørrebrød']);
});

it('wantsEveryWordInAnyOrder', () => {
  expect(texts('müller kaffee')).toEqual(['Kaffee mit Müller']);
  expect(texts('kaffee tee')).toEqual([]);
});

it('findsAllWhenNothingIsAsked', () => {
  expect(texts('  ')).toHaveLength(all.length);
});
