import type { Question, Said } from './questions.ts';
import type { ReplyDraft, ReplyDrafts } from './reply-drafts.ts';

/**
 * What is being written under one question. The private space keeps it from the first letter on until it was sent or emptied;
 * leaving it and coming back goes on with it.
 */
export class Replying {
  private draft: ReplyDraft | undefined;

  constructor(private readonly drafts: ReplyDrafts) {}

  get now(): ReplyDraft | undefined {
    return this.draft;
  }

  /** Goes on with what was begun under a question, when there is something. */
  goOn({ id }: Question): void {
    this.draft = this.drafts.all().find(({ question }) => question === id);
  }

  /** An answer, or with `under` something under an answer. */
  begin({ id, title }: Question, under?: string): void {
    const begun = this.drafts.all().find((each) => each.question === id && !each.of && each.under === under);
    this.draft = begun ?? { ...this.fresh(id, title), ...(under === undefined ? {} : { under }) };
  }

  /** Something else instead of what was sent before. */
  change({ id, title }: Question, { id: of, version, text }: Said, under?: string): void {
    const begun = this.drafts.all().find((each) => each.of?.id === of);
    const placed = under === undefined ? {} : { under };
    this.draft = begun ?? { ...this.fresh(id, title), ...placed, text, of: { id: of, version } };
  }

  private fresh(question: string, title: string): ReplyDraft {
    return { id: this.drafts.newId(), question, title, text: '', request: crypto.randomUUID() };
  }

  type(text: string): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, text };
    if (text.trim() === '') this.drop(this.draft.id);
    else this.drafts.write(this.draft);
  }

  /** Closes it; what was typed is kept. */
  leave(): void {
    this.draft = undefined;
  }

  sent(): void {
    if (this.draft) this.drop(this.draft.id);
    this.draft = undefined;
  }

  /** The text goes on under another id, since another device changed it too. */
  moved(from: string, to: string): void {
    if (this.draft?.id === from) this.draft = { ...this.draft, id: to };
  }

  /** The question is as `question` says: what was sent before, or changed elsewhere, is changed by the next try. */
  meet({ answers }: Question): void {
    const { draft } = this;
    if (!draft) return;
    const id = draft.of?.id ?? draft.request;
    const said = answers.flatMap((each) => [each, ...each.followUps]).find((each) => each.id === id);
    if (!said) return;
    this.draft = { ...draft, of: { id, version: said.version } };
    this.drafts.write(this.draft);
  }

  private drop(id: string): void {
    if (this.drafts.all().some((each) => each.id === id)) this.drafts.remove(id);
  }
}
