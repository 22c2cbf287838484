// For tests: the files in protocol/vectors/, which Java passes too.
import { expect } from 'vitest';
import type { Bytes } from './bytes.ts';
import { Refused } from './refused.ts';

export interface Wrong {
  readonly name: string;
  readonly word: string;
}

export async function vectors(name: string): Promise<unknown> {
  const file = (await import(`../../../protocol/vectors/${name}.json`)) as { default: unknown };
  return file.default;
}

/** The cases of a list. An empty list would be a test that cannot fail. */
export function cases<T>(list: readonly T[]): readonly T[] {
  if (list.length === 0) throw new Error('no cases');
  return list;
}

export function unhex(text: string): Bytes {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new Error(`not hexadecimal: ${text}`);
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

export async function expectRefused(word: string, attempt: () => unknown): Promise<void> {
  let caught: unknown;
  try {
    await attempt();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(Refused);
  expect((caught as Refused).word).toBe(word);
}
