import { expect, it } from 'vitest';
import { slugIn } from './slug.ts';

it.each([
  ['ada-brook', 'ada-brook'],
  [' https://morrow.example/en/specialists/ada-brook/?zone=Europe/Berlin#times ', 'ada-brook'],
  ['/de/specialists/Ada-Brook', 'ada-brook'],
  ['', undefined],
  ['ada brook', undefined],
  ['https://', undefined],
  ['a', undefined],
  ['-ada', undefined],
])('finds the profile in %s', (typed, slug) => {
  expect(slugIn(typed)).toBe(slug);
});
