import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ReviewDraft, ReviewDrafts } from '../account/review-drafts.ts';
import { View } from '../account/view.ts';
import { spokenLanguages } from '../shell/words.ts';
import { MATTERS, type Calls, type Waiting } from './calls.ts';
import { caseOf, languageName, waited } from './names.ts';

/** What waits: the urgent first, and then what waits longest. */
@customElement('morrow-review-queue')
export class ReviewQueue extends View {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) drafts!: ReviewDrafts;
  @property({ attribute: false }) open!: (id: string) => void;
  @property({ attribute: false }) narrowed!: { matter: string; language: string };
  @property() done = '';
  @state() private queue: readonly Waiting[] | undefined;
  @state() private more = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.load();
  }

  private load(): void {
    const { matter, language } = this.narrowed;
    void this.attempt(async () => {
      const { waiting, more } = await this.calls.queue(matter, language);
      this.queue = waiting;
      this.more = more;
    });
  }

  override render() {
    const { words, queue } = this;
    const begun = this.drafts.all();
    return html`
      <h1>${words('review.title')}</h1>
      <p class="lead">${words('review.lead')}</p>
      <p class="state" role="status">${this.done || nothing}</p>
      <div class="pair">
        ${this.choice('matter', words('review.matters'), MATTERS, (each) =>
          words('review.matter', { matter: caseOf(each) }),
        )}
        ${this.choice('language', words('review.languages'), spokenLanguages, languageName)}
      </div>
      ${this.outcome()} ${queue?.length === 0 ? html`<p class="empty">${words('review.empty')}</p>` : nothing}
      ${
        queue && queue.length > 0
          ? html`<ul class="rows">
              ${queue.map((each) => html`<li>${this.line(each, begun)}</li>`)}
            </ul>`
          : nothing
      }
      ${this.more ? html`<p class="help">${words('review.more')}</p>` : nothing}
      ${queue ? this.elsewhere(begun.filter((draft) => !queue.some(({ id }) => id === draft.case))) : nothing}
    `;
  }

  private choice(
    field: 'matter' | 'language',
    label: string,
    values: readonly string[],
    nameOf: (value: string) => string,
  ): TemplateResult {
    return html`<div class="field">
      <label for="review-${field}">${label}</label>
      <select
        id="review-${field}"
        @change=${({ target }: Event) => {
          this.narrowed[field] = (target as HTMLSelectElement).value;
          this.load();
        }}
      >
        <option value="" ?selected=${this.narrowed[field] === ''}>${this.words('review.all')}</option>
        ${values.map(
          (value) =>
            html`<option value=${value} ?selected=${this.narrowed[field] === value}>
              ${nameOf(value)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  /** What was begun about something that is not in the list, or waits no more. */
  private elsewhere(begun: readonly ReviewDraft[]): TemplateResult | typeof nothing {
    const { words } = this;
    if (begun.length === 0) return nothing;
    return html`<h2>${words('review.begun-elsewhere')}</h2>
      <ul class="rows">
        ${begun.map(
          ({ case: of, reason, question }) =>
            html`<li>
              <button
                type="button"
                class="entry one"
                @click=${() => {
                  this.open(of);
                }}
              >
                <span class="small" dir="auto"
                  >${Array.from((reason.trim() || question.trim()).slice(0, 400))
                    .slice(0, 160)
                    .join('')}</span
                >
              </button>
            </li>`,
        )}
      </ul>`;
  }

  private line(each: Waiting, begun: readonly ReviewDraft[]): TemplateResult {
    const { words } = this;
    const standing = each.approvedByYou ? 'second' : each.state;
    return html`<button
      type="button"
      class="entry one"
      @click=${() => {
        this.open(each.id);
      }}
    >
      <span class="text" lang=${each.language}>${each.title}</span>
      <span class="small">
        ${each.urgent ? html`<strong>${words('review.urgent')}</strong> · ` : nothing}${
          each.about === 'report' ? html`${words('review.reported')} · ` : nothing
        }${words('review.matter', { matter: caseOf(each.matter) })}
        · ${languageName(each.language)} ·
        ${waited(words, each.waitedSeconds)}${
          standing === 'waiting' ? nothing : html` · ${words('review.standing', { standing })}`
        }${begun.some((draft) => draft.case === each.id) ? html` · <strong>${words('review.begun')}</strong>` : nothing}
      </span>
    </button>`;
  }
}
