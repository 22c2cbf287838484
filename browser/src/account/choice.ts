/** A free time that was chosen on a public page. It came with the page and is kept nowhere else. */
export interface Choice {
  /** The last part of the profile's address. */
  readonly specialist: string;
  readonly starts: Date;
}

/** What came with the page: a choice, one that could not be read, or none. */
export type Arrival = Choice | 'unread' | undefined;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Reads the attributes that `Space.jte` wrote. The element that holds them is replaced, so afterwards they are nowhere. */
export function arrivalOf({ specialist, starts, unread }: DOMStringMap): Arrival {
  if (specialist === undefined && starts === undefined) return unread === undefined ? undefined : 'unread';
  const time = new Date(starts ?? '');
  const read = SLUG.test(specialist ?? '') && INSTANT.test(starts ?? '') && !Number.isNaN(time.getTime());
  return read && specialist !== undefined ? { specialist, starts: time } : 'unread';
}
