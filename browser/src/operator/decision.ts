import type { Check } from './calls.ts';

/** A reason that the server takes for one. */
export const LEAST_REASON = 3;
export const DECISIONS = ['verify', 'return', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Deciding {
  readonly decision: Decision | '';
  readonly checks: readonly string[];
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which a verification holds. */
  readonly until: string;
}

/** What keeps a decision from being one; the first that is found. */
export type Missing = 'decision' | 'checks' | 'until' | 'reason';

/** `today` and `until` are days as the server counts them, in UTC. */
export function missing(deciding: Deciding, checklist: readonly Check[], today: string): Missing | undefined {
  const { decision, checks, reason, until } = deciding;
  if (decision === '') return 'decision';
  if (decision === 'verify') {
    if (checklist.some(({ word, required }) => required && !checks.includes(word))) return 'checks';
    if (until < today) return 'until';
    return undefined;
  }
  return reason.trim().length < LEAST_REASON ? 'reason' : undefined;
}

/** In a year, as a verification usually holds. The 29th of February becomes the 28th. */
export function inAYear(now: Date): string {
  const [year = 0, month = 0, day = 0] = now.toISOString().slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + 1, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}
