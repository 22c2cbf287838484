import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Fields } from '../account/fields.ts';
import { tell } from './tell.ts';
import type { Kept } from '../account/kept.ts';
import type { Versioned } from '../account/draft.ts';
import type { OwnPractice } from './own-practice.ts';

/** What the screens of a specialist have in common: how saving stands. */
export abstract class Screen extends Fields {
  @property({ attribute: false }) practice!: OwnPractice;

  protected override explained(problem: unknown): string {
    return tell(this.words, problem);
  }

  /** Runs what leads to a call and then draws anew, since drafts live outside of the screen. */
  protected act(work: () => Promise<void>): Promise<void> {
    return this.attempt(work).finally(() => {
      this.requestUpdate();
    });
  }

  /** The save button with how it stands; stays in sight while one works further up. */
  protected keeping<T extends Versioned>(kept: Kept<T>, nameOf: (field: string) => string): TemplateResult {
    const { words } = this;
    const { state, problem, draft, value } = kept;
    const grave = state === 'waiting' || state === 'refused' || state === 'met';
    return html`
      ${draft.both.map(
        ({ field }) =>
          html`<div class="notice">
            <p>${words('practice.both', { field: nameOf(field) })}</p>
            <div class="actions">
              <button
                type="button"
                class="quiet"
                @click=${() => {
                  this.choose(kept, field, false);
                }}
              >
                ${words('practice.both-mine')}
              </button>
              <button
                type="button"
                class="quiet"
                @click=${() => {
                  this.choose(kept, field, true);
                }}
              >
                ${words('practice.both-theirs')}
              </button>
            </div>
          </div>`,
      )}
      <div class="keeping">
        <p class=${grave ? 'state grave' : 'state'} role="status">
          ${value.version === 0 && state === 'saved' ? nothing : state === 'refused' ? tell(words, problem) : words('practice.saving', { state })}
        </p>
        <button type="submit" aria-disabled=${String(state === 'saving' || state === 'saved')}>
          ${words('practice.save')}
        </button>
      </div>
    `;
  }

  private choose<T extends Versioned>(kept: Kept<T>, field: string, theirs: boolean): void {
    kept.take(field, theirs);
    this.requestUpdate();
  }
}
