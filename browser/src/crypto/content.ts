import { type Bytes, utf8 } from './bytes.ts';
import { Refused } from './refused.ts';

/**
 * What a record says: one JSON object with a `kind`. Names this client does not know are kept and written back, so that
 * an older client never loses what a newer one wrote.
 */
export type Content = Readonly<Record<string, unknown>> & { readonly kind: string };

/** The entry kind `note`: what was on a person's mind on a day. */
export interface Note {
  /** The day it is about, `YYYY-MM-DD`. */
  readonly date: string;
  readonly text: string;
  readonly changed: Date;
}

/** Refuses with `content.malformed`. */
export function readContent(bytes: Bytes): Content {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return contentOf(JSON.parse(decoder.decode(bytes)));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('content.malformed', error);
  }
}

/** Takes an object that was read already; refuses with `content.malformed`. */
export function contentOf(value: unknown): Content {
  if (!isObject(value) || typeof value['kind'] !== 'string') throw new Refused('content.malformed');
  return value as Content;
}

export function writeContent(content: Content): Bytes {
  return utf8(JSON.stringify(content));
}

/** The note in a content of this kind; refuses with `content.malformed`. */
export function noteOf(content: Content): Note {
  const { kind } = content;
  const { date, text, changed } = content as { date?: unknown; text?: unknown; changed?: unknown };
  const whole = kind === 'note' && typeof text === 'string' && isDay(date) && isMoment(changed);
  if (!whole) throw new Refused('content.malformed');
  return { date, text, changed: new Date(changed) };
}

/** This note over what was there before: fields of newer clients stay. */
export function contentWith({ date, text, changed }: Note, before: Content = { kind: 'note' }): Content {
  if (!isDay(date)) throw new Refused('content.malformed');
  return { ...before, kind: 'note', date, text: wellFormed(text), changed: changed.toISOString() };
}

/** An unpaired surrogate is no character and becomes U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isSame(`${value}T00:00:00.000Z`);
}

function isMoment(value: unknown): value is string {
  return (
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value) && isSame(value)
  );
}

/** A date that exists is read and written back alike; the 30th of February is not. */
function isSame(moment: string): boolean {
  const time = new Date(moment);
  return !Number.isNaN(time.getTime()) && time.toISOString() === moment;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
