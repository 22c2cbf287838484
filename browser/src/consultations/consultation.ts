import type { OtherKeys } from '../crypto/letter.ts';

/** The shapes of protocol/HTTP.md, "Consultations", as a person gets them. */
export type Way = 'phone' | 'video' | 'in-person';
export type Answer = 'fits' | 'does-not' | 'not-sure';
export type Status = 'held' | 'booked' | 'called-off' | 'missed' | 'over';
export type Side = 'person' | 'specialist' | 'operator';

/** Why a person calls off, as far as the person wants to say. */
export const REASONS = ['other', 'time', 'ill', 'no-longer-needed'] as const;
export type Reason = (typeof REASONS)[number];

/** What a person can say about a consultation by a click. */
export const MARKS = [
  'listened',
  'clear',
  'unhurried',
  'knew-the-field',
  'not-heard',
  'rushed',
  'judged',
  'pushed-to-pay',
] as const;
export type Mark = (typeof MARKS)[number];

export interface Specialist {
  readonly slug: string;
  readonly name: string;
  readonly zone: string;
  readonly portrait: boolean;
}

export interface Consultation {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  readonly starts: string;
  readonly ends: string;
  /** Until when calling off is in time. */
  readonly noticeUntil: string;
  readonly heldUntil?: string;
  readonly way: Way;
  /** How to reach the specialist; while it is booked. */
  readonly detail?: string;
  readonly specialist: Specialist;
  /** By which two made-up words the specialist knows this person. */
  readonly callName: string;
  readonly calledOffBy?: Side;
  readonly reason?: string;
  readonly missedBy?: 'person' | 'specialist' | 'unclear';
  readonly otherKeys?: OtherKeys;
  readonly answers: { readonly own?: Answer; readonly other?: Answer; readonly shown: boolean };
  readonly feedbackGiven: boolean;
  readonly referral?: { readonly sealed: string; readonly to: readonly Pick<Specialist, 'slug' | 'name'>[] };
  readonly waiting?: { readonly since: string; readonly until?: string };
  /** An earlier time that is kept for a person who waits for one. */
  readonly offer?: { readonly starts: string; readonly until: string };
}

export interface Notice {
  readonly id: string;
  readonly word: string;
  readonly at: string;
  readonly consultation?: string;
  readonly starts?: string;
}

export interface Mine {
  readonly consultations: readonly Consultation[];
  readonly notices: readonly Notice[];
}

export interface FreeTime {
  readonly starts: string;
  readonly ways: readonly Way[];
}

export interface FreeTimes {
  readonly zone: string;
  readonly offersFirst: boolean;
  readonly times: readonly FreeTime[];
}

/** So long after the start it can be said what came of it. */
const GRACE = 10 * 60_000;

/** Whether it is still to come or going on. */
export function isComing({ status, ends }: Consultation, now: Date): boolean {
  return (status === 'held' || status === 'booked') && Date.parse(ends) > now.getTime();
}

/** Whether something can be said about how it was. */
export function isAfter({ status, starts }: Consultation, now: Date): boolean {
  const took = status === 'booked' || status === 'over' || status === 'missed';
  return took && now.getTime() >= Date.parse(starts) + GRACE;
}

export function hasBegun({ starts }: Consultation, now: Date): boolean {
  return now.getTime() >= Date.parse(starts);
}

/** A word of the protocol as texts choose by it: the format of texts has no hyphens there. */
export function forText(word: string): string {
  return word.replaceAll('-', '');
}
