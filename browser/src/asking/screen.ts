import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { back } from '../account/back.ts';
import { explain, wordOf } from '../account/explain.ts';
import { Fields, type Named } from '../account/fields.ts';
import type { QuestionDraft, QuestionDrafts } from '../account/question-drafts.ts';
import type { ReplyDrafts } from '../account/reply-drafts.ts';
import type { Words } from '../shell/words.ts';
import type { Calls } from './calls.ts';

/** Where one can go within the own questions. */
export type Page =
  | { readonly view: 'list' }
  | { readonly view: 'draft'; readonly id: string; readonly step: 'write' | 'look' }
  | { readonly view: 'one'; readonly id: string };

/** What the screens of the own questions have in common. */
export abstract class Screen extends Fields {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) topics: readonly Named[] = [];
  @property({ attribute: false }) go!: (page: Page) => void;
  @property({ attribute: false }) drafts!: QuestionDrafts;
  @property({ attribute: false }) replies!: ReplyDrafts;
  @property({ attribute: false }) draft!: QuestionDraft;
  /** Keeps the draft as it is now in the private space. */
  @property({ attribute: false }) write!: (draft: QuestionDraft) => void;
  @property({ attribute: false }) discard!: (draft: QuestionDraft) => void;
  @property() saving = 'saved';

  protected override explained(problem: unknown): string {
    return explained(this.words, problem);
  }

  protected back(to: Page, label = this.words('asking.back')): TemplateResult {
    return back(label, () => {
      this.go(to);
    });
  }
}

/** What a refusal of these calls means. */
export function explained(words: Words, problem: unknown): string {
  switch (wordOf(problem) ?? '') {
    case 'question.name-taken':
      return words('asking.name-taken');
    case 'question.name-handle':
      return words('asking.name-handle');
    case 'question.name-unfit':
      return words('asking.name-unfit');
    case 'question.too-many':
      return words('asking.too-many');
    case 'question.changed':
      return words('asking.changed');
    case 'question.full':
      return words('asking.full');
    case 'question.not-open':
      return words('asking.not-open');
    case 'request.malformed':
      return words('asking.unreadable');
    case 'not-found':
      return words('asking.gone');
    default:
      return explain(words, problem);
  }
}
