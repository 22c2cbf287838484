import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { wordOf } from '../account/explain.ts';
import { Form } from '../account/form.ts';
import { nowOf, type Calls, type Case } from './calls.ts';
import type { Typed } from './typed.ts';

export const MOST_CHARACTERS = 2000;

/** What the two forms of a case have in common: deciding, and asking the writer. */
export abstract class CaseForm extends Form {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) shown!: Case;
  @property({ attribute: false }) typed!: Typed;
  /** How far what is typed is saved. */
  @property() saving = 'saved';
  /** Told how the case is now, and whether somebody else was first. */
  @property({ attribute: false }) now!: (shown: Case, changed: boolean) => void;

  /** A call about the case. When somebody else was first, what happened is shown, and what was typed stays. */
  protected meeting(call: () => Promise<void>): void {
    void this.attempt(async () => {
      try {
        await call();
      } catch (problem) {
        const now = nowOf(problem);
        if (!now) throw problem;
        this.now(now, true);
      }
    });
  }

  protected override explained(problem: unknown): string {
    switch (wordOf(problem) ?? '') {
      case 'review.not-named':
        return this.words('review.not-named');
      case 'review.own-work':
        return this.words('review.own-work');
      case 'review.thread-full':
        return this.words('review.thread-full');
      case 'review.too-often':
        return this.words('review.too-often');
      case 'not-found':
        return this.words('review.gone');
      default:
        return super.explained(problem);
    }
  }

  protected kept(text: string): TemplateResult {
    return html`<p class="state" role="status">
      ${text.trim() === '' ? nothing : this.words('review.saving', { state: this.saving })}
    </p>`;
  }
}
