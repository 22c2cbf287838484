const WORDS = 6;

/** Six words drawn by the browser's own generator, each as likely as any other. */
export function sixWords(list: readonly string[], random = randomBelow): string {
  return Array.from({ length: WORDS }, () => list[random(list.length)] ?? '').join(' ');
}

/** Numbers that would make the first few words a little likelier are thrown away and drawn again. */
function randomBelow(bound: number): number {
  const fair = Math.floor(2 ** 32 / bound) * bound;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % bound;
  }
}
