import type { Drafts } from './drafts.ts';

/** An answer to a question, or what is said further under one, while it is being written. */
export interface ReplyDraft {
  readonly id: string;
  /** The question, and its title for the list. */
  readonly question: string;
  readonly title: string;
  /** The answer that it stands under; absent when it is an answer itself. */
  readonly under?: string;
  readonly text: string;
  /** The id that it will have: the same, however often it is sent. */
  readonly request: string;
  /** What was sent before and is to be changed. */
  readonly of?: { readonly id: string; readonly version: number };
  /** Set when it was changed on two devices and this is the version that came second. */
  readonly second?: true;
}

export type ReplyDrafts = Drafts<ReplyDraft>;
