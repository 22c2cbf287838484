import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import type { Place } from '../account/place.ts';
import type { ReviewDrafts } from '../account/review-drafts.ts';
import { View } from '../account/view.ts';
import { Calls } from './calls.ts';
import './case-page.ts';
import './queue.ts';
import './reviewers.ts';

const SCREENS = ['queue', 'reviewers'] as const;
type At = (typeof SCREENS)[number] | { readonly open: string };

/** What waits to be read before it stands in public, and what readers reported. Operators also say who reviews. */
@customElement('morrow-review')
export class ReviewRoom extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) drafts!: ReviewDrafts;
  @property({ attribute: false }) place!: Place<At>;
  @property() saving = 'saved';
  @state() private done = '';
  private calls!: Calls;
  /** What the queue was narrowed to, so that it is the same after a case. */
  private readonly narrowed = { matter: '', language: '' };

  override connectedCallback(): void {
    super.connectedCallback();
    this.calls = new Calls(this.api);
  }

  private get at(): At {
    return this.place.now ?? 'queue';
  }

  private set at(at: At) {
    this.place.now = at;
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    // The screen inside takes the focus.
  }

  private readonly open = (id: string): void => {
    this.done = '';
    this.at = { open: id };
  };

  private readonly back = (done = ''): void => {
    this.done = done;
    this.at = 'queue';
  };

  override render() {
    const { words } = this;
    const current = typeof this.at === 'string' ? this.at : 'queue';
    return html`
      ${
        this.account.role === 'operator'
          ? html`<nav class="tools rooms" aria-label=${words('review.screens')}>
              ${SCREENS.map(
                (at) =>
                  html`<button
                    type="button"
                    class="plain"
                    aria-current=${current === at ? 'page' : nothing}
                    @click=${() => {
                      this.done = '';
                      this.at = at;
                    }}
                  >
                    ${words('review.screen', { at })}
                  </button>`,
              )}
            </nav>`
          : nothing
      }
      ${this.screen()}
    `;
  }

  private screen(): TemplateResult {
    const { words, calls, at } = this;
    if (typeof at !== 'string') {
      return html`<morrow-review-case
        .words=${words}
        .calls=${calls}
        .drafts=${this.drafts}
        .saving=${this.saving}
        .case=${at.open}
        .back=${this.back}
      ></morrow-review-case>`;
    }
    switch (at) {
      case 'queue':
        return html`<morrow-review-queue
          .words=${words}
          .calls=${calls}
          .drafts=${this.drafts}
          .open=${this.open}
          .narrowed=${this.narrowed}
          .done=${this.done}
        ></morrow-review-queue>`;
      case 'reviewers':
        return html`<morrow-reviewers .words=${words} .calls=${calls}></morrow-reviewers>`;
    }
  }
}
