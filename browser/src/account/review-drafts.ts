import type { Drafts } from './drafts.ts';

/** What somebody who reviews is writing about one case. Nothing of the text that is reviewed is in it. */
export interface ReviewDraft {
  readonly id: string;
  readonly case: string;
  /** What was chosen so far; empty before that. */
  readonly decision: string;
  readonly reason: string;
  /** A question to the writer. */
  readonly question: string;
  /** Set when it was changed on two devices and this is the version that came second. */
  readonly second?: true;
}

export type ReviewDrafts = Drafts<ReviewDraft>;
