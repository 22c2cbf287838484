import { isDraft } from './draft-entry.ts';
import { isNote, type Note } from './note.ts';
import { folded } from './search.ts';
import type { Entry } from './sync.ts';

export class ListedNote {
  private fold: string | undefined;

  constructor(
    readonly id: string,
    readonly note: Note,
    readonly saved: boolean,
  ) {}

  /** For the search; made when somebody searches for the first time. */
  get folded(): string {
    return (this.fold ??= folded(this.note.text));
  }
}

/** The notes as the list shows them, newest day first. What was folded for the search once is kept. */
export class Notes {
  private kept = new Map<string, ListedNote>();
  /** How many entries are of a kind that this version does not know. */
  unknown = 0;

  listed(entries: readonly Entry[]): readonly ListedNote[] {
    const kept = new Map<string, ListedNote>();
    let drafts = 0;
    for (const { id, content, saved } of entries) {
      const before = this.kept.get(id);
      if (before?.note === content && before.saved === saved) kept.set(id, before);
      else if (isNote(content)) kept.set(id, new ListedNote(id, content, saved));
      else if (isDraft(content)) drafts++; // They stand in the rooms where they are written.
    }
    this.unknown = entries.length - kept.size - drafts;
    this.kept = kept;
    return [...kept.values()].sort(newestFirst);
  }

  forget(): void {
    this.kept = new Map();
  }
}

/** By day, and within a day by when it was made: the ids begin with the time. */
function newestFirst(a: ListedNote, b: ListedNote): number {
  if (a.note.date !== b.note.date) return a.note.date < b.note.date ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** When something was last written, by the clocks of the devices; undefined when there is nothing. */
export function lastWritten(notes: readonly ListedNote[]): Date | undefined {
  let last = '';
  for (const { note } of notes) if (note.changed > last) last = note.changed;
  return last === '' ? undefined : new Date(last);
}

export interface Month {
  /** `YYYY-MM` */
  readonly month: string;
  readonly notes: readonly ListedNote[];
}

export function byMonth(notes: readonly ListedNote[]): Month[] {
  const months = new Map<string, ListedNote[]>();
  for (const each of notes) {
    const month = each.note.date.slice(0, 7);
    const before = months.get(month);
    if (before) before.push(each);
    else months.set(month, [each]);
  }
  return [...months].map(([month, inMonth]) => ({ month, notes: inMonth }));
}
