import { expect, it } from 'vitest';
import { marksIn, withMark } from './marks.ts';

it('puts the mark where the cursor is, with a space only where one is missing', () => {
  expect(withMark('It is seldom seen.', { from: 17, to: 17 }, 'aviv2024')).toEqual({
    body: 'It is seldom seen [@aviv2024].',
    cursor: 29,
  });
  expect(withMark('Seen ', { from: 5, to: 5 }, 'a')).toEqual({ body: 'Seen [@a]', cursor: 9 });
  expect(withMark('', { from: 0, to: 0 }, 'a').body).toBe('[@a]');
});

it('leaves what is chosen standing and puts the mark behind it', () => {
  expect(withMark('one two three', { from: 4, to: 7 }, 'a').body).toBe('one two [@a] three');
});

it('counts the marks of each work, with places and several in one', () => {
  const found = marksIn('A [@aviv2024, p. 12; @hoch-1989] b [@aviv2024] c [link](x) [@] [@9] @free');
  expect([...found]).toEqual([
    ['aviv2024', 2],
    ['hoch-1989', 1],
  ]);
});

it('reads a long line of open brackets in no time', () => {
  expect(marksIn('[@'.repeat(40_000)).size).toBe(0);
});
