import type { OtherKeys } from '../crypto/letter.ts';
import type { Way } from './hours.ts';

export type Status = 'held' | 'booked' | 'called-off' | 'missed' | 'over';
export const ANSWERS = ['fits', 'does-not', 'not-sure'] as const;
export type Answer = (typeof ANSWERS)[number];
/** Why a consultation is called off. A word, since the server keeps no text of people. */
export const REASONS = ['time', 'ill', 'no-longer-needed', 'not-my-field', 'other'] as const;

/** A consultation as its specialist sees it. `callName` stands for the person, whose name nobody here knows. */
export interface Consultation {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  readonly starts: string;
  readonly ends: string;
  readonly heldUntil?: string | null;
  readonly way: Way;
  readonly callName: string;
  readonly calledOffBy?: string | null;
  readonly missedBy?: string | null;
  readonly reason?: string | null;
  readonly otherKeys?: OtherKeys | null;
  readonly answers: { readonly own?: Answer | null; readonly other?: Answer | null; readonly shown: boolean };
  readonly referral?: { readonly to: readonly { readonly slug: string; readonly name: string }[] } | null;
  /** Sealed to the own identity. */
  readonly feedback?: { readonly sealed: string } | null;
  /** The person would come earlier if a time became free. */
  readonly waiting?: { readonly since: string } | null;
}

export interface Notice {
  readonly id: string;
  readonly word: string;
  readonly at: string;
  readonly consultation?: string | null;
  readonly starts?: string | null;
}

export interface Consultations {
  readonly consultations: readonly Consultation[];
  readonly notices: readonly Notice[];
}

/** What a day looks like at one glance. */
export interface Glance {
  /** Running now, or else the next of today. */
  readonly next: Consultation | undefined;
  readonly today: readonly Consultation[];
  /** Over, and nothing said about it yet: the newest first. */
  readonly unanswered: readonly Consultation[];
}

/** `dayOf` tells the day of an instant in the specialist's zone. */
export function glance(
  all: readonly Consultation[],
  now: Date,
  dayOf: (at: string | Date) => string,
): Glance {
  const day = dayOf(now);
  const inOrder = [...all].sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
  const today = inOrder.filter((each) => dayOf(each.starts) === day && each.status !== 'called-off');
  return {
    today,
    next: today.find((each) => each.status === 'booked' && !hasEnded(each, now)),
    unanswered: inOrder.filter((each) => wantsAnswer(each, now)).reverse(),
  };
}

export function hasBegun({ starts }: Consultation, now: Date): boolean {
  return new Date(starts) <= now;
}

export function hasEnded({ ends }: Consultation, now: Date): boolean {
  return new Date(ends) <= now;
}

/** What took place and about which the specialist has said nothing. */
export function wantsAnswer(each: Consultation, now: Date): boolean {
  const tookPlace = each.status === 'over' || (each.status === 'booked' && hasEnded(each, now));
  return tookPlace && !each.answers.own;
}

/** Whole minutes until then, at least one; zero when it has come. */
export function minutesUntil(at: string, now: Date): number {
  return Math.max(0, Math.ceil((new Date(at).getTime() - now.getTime()) / 60_000));
}
