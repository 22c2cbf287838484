import type { Content } from './records.ts';
import type { Rules } from './unsaved.ts';
import { contentWith, newRecordId } from '../crypto/index.ts';

/** A day and what was written about it. */
export interface Note extends Content {
  readonly kind: 'note';
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly text: string;
  /** When it was last edited, by the clock of the device. */
  readonly changed: string;
  /** Set when the same entry was changed on two devices and this is the version that came second. */
  readonly second?: true;
}

/** So much always fits into one record, whatever the characters are. */
export const MOST_CHARACTERS = 40_000;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;

export function isNote(content: Content): content is Note {
  const { kind, date, text, changed } = content as Partial<Note>;
  return kind === 'note' && typeof text === 'string' && DAY.test(date ?? '') && MOMENT.test(changed ?? '');
}

/** The note with another day or text; everything else in it stays, also what this version does not know. */
export function edited(note: Note | undefined, date: string, text: string, now: Date): Note {
  return contentWith({ date, text, changed: now }, note) as Note;
}

export function withoutMark(note: Note, now: Date): Note {
  const { second, ...rest } = note;
  return second ? { ...rest, changed: now.toISOString() } : note;
}

/** The day it is where the person is. */
export function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const noteRules: Rules = {
  newId: () => newRecordId(),
  same: (a, b) => wording(a) === wording(b),
  second: (content) => ({ ...content, second: true }),
};

/** What a person would call the same: everything but the time of the edit. */
export function wording(content: Content): string {
  const names = Object.keys(content)
    .filter((name) => name !== 'changed')
    .sort();
  return JSON.stringify(names.map((name) => [name, content[name]]));
}
