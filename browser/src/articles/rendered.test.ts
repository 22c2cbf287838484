import { expect, it } from 'vitest';
import { addressOf } from './rendered.ts';

const BASE = 'https://morrow.example/en/space';

it('leads to places in the text under names of its own', () => {
  expect(addressOf('#ref-aviv2024', BASE)).toBe('#preview-ref-aviv2024');
});

it('leads out only to addresses of the web', () => {
  expect(addressOf('https://doi.org/10.1/x', BASE)).toBe('https://doi.org/10.1/x');
  expect(addressOf('/en/articles/unseen', BASE)).toBe('https://morrow.example/en/articles/unseen');
  for (const bad of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'blob:x',
    'https://',
  ])
    expect(addressOf(bad, BASE)).toBeUndefined();
});
