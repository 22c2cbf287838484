import { expect, it } from 'vitest';
import { inAYear, missing, type Deciding } from './decision.ts';

const checklist = [
  { word: 'identity', required: true },
  { word: 'interview', required: false },
];
const today = '2026-11-22';
const nothing: Deciding = { decision: '', checks: [], reason: '', until: '2027-11-22' };

it('is none until something was chosen', () => {
  expect(missing(nothing, checklist, today)).toBe('decision');
});

it('verifies only with every required check and a day that is not over', () => {
  const verify = { ...nothing, decision: 'verify' } as const;
  expect(missing({ ...verify, checks: ['interview'] }, checklist, today)).toBe('checks');
  expect(missing({ ...verify, checks: ['identity'] }, checklist, today)).toBeUndefined();
  expect(missing({ ...verify, checks: ['identity'], until: '2026-11-21' }, checklist, today)).toBe('until');
  expect(missing({ ...verify, checks: ['identity'], until: '' }, checklist, today)).toBe('until');
});

it('gives back or refuses only with a reason', () => {
  for (const decision of ['return', 'refuse'] as const) {
    expect(missing({ ...nothing, decision, reason: ' ' }, checklist, today)).toBe('reason');
    expect(
      missing({ ...nothing, decision, reason: 'The register has no entry.' }, checklist, today),
    ).toBeUndefined();
  }
});

it('holds for a year, also from a leap day', () => {
  expect(inAYear(new Date('2026-11-22T23:59:00Z'))).toBe('2027-11-22');
  expect(inAYear(new Date('2028-02-29T12:00:00Z'))).toBe('2029-02-28');
});
