import { describe, expect, it } from 'vitest';
import { arrivalOf } from './choice.ts';

describe('a choice that came with the page', () => {
  it('is read', () => {
    expect(arrivalOf({ specialist: 'maria-lind', starts: '2026-11-24T14:00:00Z' })).toEqual({
      specialist: 'maria-lind',
      starts: new Date('2026-11-24T14:00:00Z'),
    });
  });

  it('is none on the page without one', () => {
    expect(arrivalOf({})).toBeUndefined();
  });

  it.each([
    { unread: '' },
    { specialist: 'maria-lind' },
    { starts: '2026-11-24T14:00:00Z' },
    { specialist: 'Maria', starts: '2026-11-24T14:00:00Z' },
    { specialist: 'maria-lind', starts: '2026-11-24T99:00:00Z' },
    { specialist: 'maria-lind', starts: '24 November 2026' },
  ])('is said when it cannot be read: %o', (attributes) => {
    expect(arrivalOf(attributes)).toBe('unread');
  });
});
