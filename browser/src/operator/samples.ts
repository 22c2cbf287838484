import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { View } from '../account/view.ts';
import type { Calls } from './calls.ts';

interface Figures {
  readonly articles: number;
  readonly posts: number;
  readonly stories: number;
  readonly questions: number;
}

/** What comes with Morrow to read: putting it in, and taking it out when there are pieces of one's own. */
@customElement('morrow-samples')
export class Samples extends View {
  @property({ attribute: false }) calls!: Calls;
  @state() private there: Figures | undefined;
  @state() private asking = false;
  @state() private done: 'load' | 'remove' | '' = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.there = await this.calls.api.get<Figures>('/api/operator/samples');
    });
  }

  private change(what: 'load' | 'remove'): void {
    if (this.busy) return;
    this.done = '';
    void this.attempt(async () => {
      this.there = await this.calls.api.post<Figures>(`/api/operator/samples/${what}`);
      this.asking = false;
      this.done = what;
    });
  }

  override render() {
    const { words, there, done } = this;
    return html`
      <h1>${words('operator.samples')}</h1>
      <p class="lead">${words('operator.samples-lead')}</p>
      <p>${words('operator.samples-who')}</p>
      <p class="state" role="status">${done ? words('operator.samples-done', { done }) : nothing}</p>
      ${this.outcome()} ${there ? this.choices(there) : nothing}
    `;
  }

  private choices(there: Figures): TemplateResult {
    const { words } = this;
    const { articles, posts, stories, questions } = there;
    const kinds = [articles, posts, stories, questions].filter((kind) => kind > 0).length;
    return html`
      <p>
        ${kinds === 0 ? words('operator.samples-none') : words('operator.samples-there', { articles, posts, stories, questions })}
      </p>
      ${this.asking ? html`<p>${words('operator.samples-what')}</p>` : nothing}
      <div class="actions">
        ${
          kinds < 4
            ? html`<button
                type="button"
                aria-disabled=${String(this.busy)}
                @click=${() => {
                  this.change('load');
                }}
              >
                ${words('operator.samples-load')}
              </button>`
            : nothing
        }
        ${
          this.asking
            ? html`<button
                  type="button"
                  class="grave"
                  aria-disabled=${String(this.busy)}
                  @click=${() => {
                    this.change('remove');
                  }}
                >
                  ${words('operator.samples-remove-now')}
                </button>
                <button
                  type="button"
                  class="quiet"
                  @click=${() => {
                    this.asking = false;
                  }}
                >
                  ${words('operator.cancel')}
                </button>`
            : kinds > 0
              ? html`<button
                  type="button"
                  class="quiet"
                  @click=${() => {
                    this.asking = true;
                    this.done = '';
                  }}
                >
                  ${words('operator.samples-remove')}
                </button>`
              : nothing
        }
      </div>
    `;
  }
}
