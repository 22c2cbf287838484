/** A run of words that stayed, came or went. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** So many steps are looked for the shortest way; beyond that two texts have little in common. */
const MOST_STEPS = 800;

/**
 * What became of a text, by words: the shortest list of words taken out and put in. Two texts that have little in
 * common are shown one after the other. By Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
 */
export function difference(before: string, after: string): readonly Run[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return joined([
    ...a.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same', text }) as const),
  ]);
}

/** Words, and the white space between them as words of its own, so that a new paragraph shows. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function middle(a: readonly string[], b: readonly string[]): readonly Run[] {
  const trail = walked(a, b);
  if (!trail) {
    return [
      ...a.map((text) => ({ kind: 'removed', text }) as const),
      ...b.map((text) => ({ kind: 'added', text }) as const),
    ];
  }
  const runs: Run[] = [];
  let [x, y] = [a.length, b.length];
  for (let step = trail.length - 1; step >= 0; step--) {
    const reached = trail[step] ?? new Map<number, number>();
    const k = x - y;
    const down = goesDown(reached, k, step);
    const from = down ? k + 1 : k - 1;
    const fromX = reached.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      runs.push({ kind: 'same', text: a[--x] ?? '' });
      y--;
    }
    if (step > 0) {
      runs.push(down ? { kind: 'added', text: b[fromY] ?? '' } : { kind: 'removed', text: a[fromX] ?? '' });
      [x, y] = [fromX, fromY];
    }
  }
  return runs.reverse();
}

/** How far each diagonal was reached before each step, until the end of both. */
function walked(a: readonly string[], b: readonly string[]): readonly Map<number, number>[] | undefined {
  let reached = new Map([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let step = 0; step <= Math.min(a.length + b.length, MOST_STEPS); step++) {
    trail.push(reached);
    const next = new Map(reached);
    for (let k = -step; k <= step; k += 2) {
      let x = goesDown(reached, k, step) ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return trail;
    }
    reached = next;
  }
  return undefined;
}

function goesDown(reached: ReadonlyMap<number, number>, k: number, step: number): boolean {
  return k === -step || (k !== step && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
}

function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const { kind, text } of runs) {
    const last = all.at(-1);
    if (last?.kind === kind) all[all.length - 1] = { kind, text: last.text + text };
    else all.push({ kind, text });
  }
  return all;
}
