import { property } from 'lit/decorators.js';
import { explain, wordOf } from '../account/explain.ts';
import { Fields, type Named } from '../account/fields.ts';
import type { ReplyDrafts } from '../account/reply-drafts.ts';
import type { Words } from '../shell/words.ts';
import type { Calls } from './calls.ts';

/** Where one can go within the questions to answer. */
export type Page = { readonly view: 'list' } | { readonly view: 'one'; readonly id: string };

/** What the screens of the questions to answer have in common. */
export abstract class Screen extends Fields {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) topics: readonly Named[] = [];
  @property({ attribute: false }) replies!: ReplyDrafts;
  @property() saving = 'saved';
  @property({ attribute: false }) go!: (page: Page) => void;

  protected override explained(problem: unknown): string {
    return explained(this.words, problem);
  }
}

/** What a refusal of these calls means. */
export function explained(words: Words, problem: unknown): string {
  switch (wordOf(problem) ?? '') {
    case 'question.not-verified':
      return words('answering.not-verified');
    case 'question.once':
      return words('answering.once');
    case 'question.full':
      return words('answering.full');
    case 'question.not-open':
      return words('answering.not-open');
    case 'question.too-many':
      return words('answering.too-many');
    case 'question.changed':
      return words('answering.changed');
    case 'request.malformed':
      return words('answering.unreadable');
    case 'not-found':
      return words('answering.gone');
    default:
      return explain(words, problem);
  }
}
