import type { Drafts } from './drafts.ts';

/** A story that is being written. */
export interface StoryDraft {
  readonly id: string;
  readonly language: 'en' | 'de';
  readonly title: string;
  readonly text: string;
  readonly topics: readonly string[];
  /** A name made for this story alone. */
  readonly penName: string;
  /** By which the server knows the same sending when it comes again. */
  readonly request: string;
  /** The story that was sent before and is to be changed. */
  readonly of?: { readonly id: string; readonly version: number };
  /** Set when it was changed on two devices and this is the version that came second. */
  readonly second?: true;
}

/** A note to copy from. */
export interface NoteToCopy {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly text: string;
}

export interface StoryDrafts extends Drafts<StoryDraft> {
  /** The notes, newest first. They are only read. */
  notes(): readonly NoteToCopy[];
}
