/** What has a version: the server takes a change only from who read the newest. */
export interface Versioned {
  readonly version: number;
}

type Field<T> = Extract<keyof T, string>;

/** A field that was changed here and, meanwhile, somewhere else too. */
export interface Both<T> {
  readonly field: Field<T>;
  readonly theirs: T;
}

/**
 * What somebody is changing: as it was read, and as it is now in the form. Nothing typed is lost when the network is gone,
 * and when somebody else saved meanwhile both changes stay, field by field; where both changed the same one, the own
 * stays in the form and the other can be taken instead.
 */
export class Draft<T extends Versioned> {
  value: T;
  both: readonly Both<T>[] = [];

  constructor(private base: T) {
    this.value = base;
  }

  /** Whether the form says something else than what is saved. */
  get dirty(): boolean {
    return this.fields().some((field) => !same(this.base[field], this.value[field]));
  }

  set(change: Partial<T>): void {
    this.value = { ...this.value, ...change };
  }

  /** The server stored `sent` as `version`; what was typed since then is not saved yet. */
  stored(sent: T, version: number): void {
    this.base = { ...sent, version };
    this.value = { ...this.value, version };
    this.both = [];
  }

  /** The server holds `theirs`. Whatever was changed only there is taken over. */
  meet(theirs: T): void {
    const both: Both<T>[] = [];
    const value = { ...theirs };
    for (const field of this.fields()) {
      const mine = this.value[field];
      if (same(mine, this.base[field]) || same(mine, theirs[field])) continue;
      value[field] = mine;
      if (!same(this.base[field], theirs[field])) both.push({ field, theirs });
    }
    this.base = theirs;
    this.value = value;
    this.both = both;
  }

  /** For one field, what somebody else saved instead of what stands in the form. */
  take({ field, theirs }: Both<T>): void {
    this.value = { ...this.value, [field]: theirs[field] };
    this.both = this.both.filter((each) => each.field !== field);
  }

  keep(field: Field<T>): void {
    this.both = this.both.filter((each) => each.field !== field);
  }

  private fields(): Field<T>[] {
    const names = new Set([...Object.keys(this.base), ...Object.keys(this.value)]);
    names.delete('version');
    return [...names] as Field<T>[];
  }
}

/** Whether two values say the same, whatever the order of their fields; absent is the same as undefined. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}
