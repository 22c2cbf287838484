import type { Drafts } from './drafts.ts';
import type { Text } from './questions.ts';

/** A question that is being written. */
export interface QuestionDraft extends Text {
  readonly id: string;
  readonly language: 'en' | 'de';
  /** A name made for this question alone. */
  readonly penName: string;
  /** The id that the question will have: the same, however often it is sent. */
  readonly request: string;
  /** The question that was sent before and is to be changed. */
  readonly of?: { readonly id: string; readonly version: number };
  /** Set when it was changed on two devices and this is the version that came second. */
  readonly second?: true;
}

export type QuestionDrafts = Drafts<QuestionDraft>;
