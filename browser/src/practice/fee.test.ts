import { expect, it } from 'vitest';
import { feeOf, wordedFee } from './fee.ts';

it.each([
  ['80', '', { from: 8000, currency: 'EUR' }],
  ['', '80', { from: 8000, currency: 'EUR' }],
  ['80', '80', { from: 8000, currency: 'EUR' }],
  ['120', '80,50', { from: 8050, to: 12000, currency: 'EUR' }],
  ['0', '40', { from: 0, to: 4000, currency: 'EUR' }],
  ['', '', null],
  ['-5', 'x', null],
])('reads a fee from %s to %s', (from, to, fee) => {
  expect(feeOf({ from, to, currency: 'EUR' })).toEqual(fee);
});

it('writes a fee as it was typed', () => {
  expect(wordedFee({ from: 8050, to: 12000, currency: 'CHF' })).toEqual({
    from: '80.50',
    to: '120',
    currency: 'CHF',
  });
  expect(wordedFee(null)).toEqual({ from: '', to: '', currency: 'EUR' });
});
