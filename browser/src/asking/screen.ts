import { property } from 'lit/decorators.js';
import { explain } from '../account/explain.ts';
import { wordOf } from '../account/explain.ts';
import { Fields, type Named } from '../account/fields.ts';
import type { Question } from '../account/questions.ts';
import type { Words } from '../shell/words.ts';
import type { Calls } from './calls.ts';

/** Where one can go within the own questions. */
export type Page =
  | { readonly view: 'list' }
  | { readonly view: 'ask' }
  | { readonly view: 'change'; readonly question: Question }
  | { readonly view: 'one'; readonly id: string };

/** What the screens of the own questions have in common. */
export abstract class Screen extends Fields {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) topics: readonly Named[] = [];
  @property({ attribute: false }) go!: (page: Page) => void;

  protected override explained(problem: unknown): string {
    if (wordOf(problem) === 'session.needed')
      this.dispatchEvent(new Event('session-over', { bubbles: true }));
    return explained(this.words, problem);
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
