import type { Bytes } from '../crypto/index.ts';
import type { Content } from './records.ts';

/** Something the person did that no server has acknowledged. */
export interface Unsaved {
  /** The version it replaces, 0 for a new entry. */
  readonly base: number;
  /** Null when the entry is to be deleted, undefined while the space is locked. */
  readonly content: Content | null | undefined;
  /** Tells two edits of the same entry apart. */
  readonly stamp: number;
  /** Only while the space is locked: the content, so that nothing readable lies in memory. */
  readonly sealed?: Bytes;
}

export interface Rules {
  newId(): string;
  /** Whether two contents say the same to a person. */
  same(a: Content, b: Content): boolean;
  /** The content as the second version of an entry that was changed in two places. */
  second(content: Content): Content;
}

/** Everything that is not saved yet, and what becomes of it when the server turns out to hold something newer. */
export class UnsavedChanges {
  private readonly changes = new Map<string, Unsaved>();
  private stamps = 0;

  constructor(private readonly rules: Rules) {}

  get size(): number {
    return this.changes.size;
  }

  get(id: string): Unsaved | undefined {
    return this.changes.get(id);
  }

  all(): [string, Unsaved][] {
    return [...this.changes];
  }

  write(id: string, base: number, content: Content | null): void {
    this.changes.set(id, { base: this.changes.get(id)?.base ?? base, content, stamp: ++this.stamps });
  }

  replace(id: string, change: Unsaved): void {
    this.changes.set(id, change);
  }

  drop(id: string): void {
    this.changes.delete(id);
  }

  /** The server stored what had `stamp` as `version`; what was typed since then replaces that version. */
  stored(id: string, stamp: number, version: number): void {
    const change = this.changes.get(id);
    if (!change) return;
    if (change.stamp === stamp) this.changes.delete(id);
    else this.changes.set(id, { ...change, base: version });
  }

  /**
   * The server holds `content` as `version`, from another device. Nothing typed is lost: an edit wins over a deletion
   * on either side, and of two edits both stay. Returns the id under which the text from here goes on, if it moved.
   */
  meet(id: string, version: number, content: Content | null): string | undefined {
    const change = this.changes.get(id);
    if (!change || change.base >= version) return undefined;
    if (change.content === undefined) throw new Error('locked');
    if (change.content === null) {
      this.changes.delete(id);
    } else if (content === null) {
      this.changes.set(id, { ...change, base: version });
    } else {
      this.changes.delete(id);
      if (this.rules.same(change.content, content)) return undefined;
      const moved = this.rules.newId();
      this.write(moved, 0, this.rules.second(change.content));
      return moved;
    }
    return undefined;
  }
}
