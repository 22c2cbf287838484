import type { ReviewDraft, ReviewDrafts } from '../account/review-drafts.ts';

type Change = Partial<Pick<ReviewDraft, 'decision' | 'reason' | 'question'>>;

/** What is being written about one case. The private space keeps it from the first letter on until it was sent or emptied. */
export class Typed {
  private draft: ReviewDraft;

  constructor(
    private readonly drafts: ReviewDrafts,
    private readonly of: string,
  ) {
    this.draft = drafts.all().find((each) => each.case === of) ?? this.fresh();
  }

  get now(): ReviewDraft {
    return this.draft;
  }

  /** A decision that was only chosen is not worth keeping: it is one press. */
  get isEmpty(): boolean {
    const { reason, question } = this.draft;
    return reason.trim() === '' && question.trim() === '';
  }

  type(change: Change): void {
    this.draft = { ...this.draft, ...change };
    if (this.isEmpty) this.drop();
    else this.drafts.write(this.draft);
  }

  /** It was decided, or is not wanted any more. */
  done(): void {
    this.drop();
    this.draft = this.fresh();
  }

  /** The text goes on under another id, since another device changed it too. */
  moved(from: string, to: string): void {
    if (this.draft.id === from) this.draft = { ...this.draft, id: to };
  }

  private fresh(): ReviewDraft {
    return { id: this.drafts.newId(), case: this.of, decision: '', reason: '', question: '' };
  }

  private drop(): void {
    const { id } = this.draft;
    if (this.drafts.all().some((each) => each.id === id)) this.drafts.remove(id);
  }
}
