import { describe, expect, it } from 'vitest';
import { difference, type Run } from './difference.ts';

const before = (runs: readonly Run[]) =>
  runs
    .filter(({ kind }) => kind !== 'added')
    .map(({ text }) => text)
    .join('');
const after = (runs: readonly Run[]) =>
  runs
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is nothing but the text when nothing changed', () => {
    expect(difference('One two.', 'One two.')).toEqual([{ kind: 'same', text: 'One two.' }]);
    expect(difference('', '')).toEqual([]);
  });

  it('names the words that went and came', () => {
    expect(difference('We lived in Bonn then.', 'We lived in a small town then.')).toEqual([
      { kind: 'same', text: 'We lived in ' },
      { kind: 'removed', text: 'Bonn' },
      { kind: 'added', text: 'a small town' },
      { kind: 'same', text: ' then.' },
    ]);
  });

  it('shows a new paragraph', () => {
    expect(difference('One. Two.', 'One.\n\nTwo.')).toContainEqual({ kind: 'added', text: '\n\n' });
  });

  it('keeps both texts whole and takes no way that is longer than needed', () => {
    let seed = 20_261_122;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const text = () => Array.from({ length: random(12) }, () => 'abc'.charAt(random(3))).join(' ');
    for (let round = 0; round < 2_000; round++) {
      const [a, b] = [text(), text()];
      const runs = difference(a, b);
      expect(before(runs), `seed round ${round}`).toBe(a);
      expect(after(runs), `seed round ${round}`).toBe(b);
      const words = (of: string) => of.match(/\s+|[^\s]+/g) ?? [];
      const same = runs.filter(({ kind }) => kind === 'same').flatMap(({ text: t }) => words(t)).length;
      expect(same, `${a} | ${b}`).toBe(longestInCommon(words(a), words(b)));
    }
  });

  it('shows texts with little in common one after the other, in good time', () => {
    const a = Array.from({ length: 5_000 }, (_, n) => `a${n}`).join(' ');
    const b = Array.from({ length: 5_000 }, (_, n) => `b${n}`).join(' ');
    const runs = difference(a, b);
    expect(before(runs)).toBe(a);
    expect(after(runs)).toBe(b);
  });
});

/** How many words two lists have in common in the same order, found slowly. */
function longestInCommon(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const each of a) {
    let diagonal = 0;
    for (let n = 1; n <= b.length; n++) {
      const above = row[n] ?? 0;
      row[n] = each === b[n - 1] ? diagonal + 1 : Math.max(above, row[n - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
