import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { View } from '../account/view.ts';
import './always-reviewed.ts';
import type { Calls, ListedSpecialist } from './calls.ts';
import { LEAST_REASON } from './decision.ts';

const SOON_DAYS = 30;
const MANY = 12;

/** Everybody with a profile: until when a verification holds, suspending at once, and taking a suspension back. */
@customElement('morrow-specialists')
export class Specialists extends View {
  @property({ attribute: false }) calls!: Calls;
  @state() private all: readonly ListedSpecialist[] | undefined;
  @state() private more = false;
  /** Whether there were ever more than one page: only then is there something to search. */
  @state() private many = false;
  @state() private search = '';
  /** Who is about to be suspended. */
  @state() private suspending = '';
  @state() private reason = '';
  @state() private done = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(() => this.load());
  }

  private async load(): Promise<void> {
    const { search } = this;
    const { specialists, more } = await this.calls.specialists(search.trim());
    this.all = specialists;
    this.more = more;
    this.many ||= more || specialists.length > MANY;
    // What was typed while the answer was on its way is looked for next.
    if (this.search !== search) await this.load();
  }

  private readonly loadMore = (): void => {
    void this.attempt(async () => {
      const { specialists, more } = await this.calls.specialists(this.search.trim(), this.all?.at(-1)?.slug);
      this.all = [...(this.all ?? []), ...specialists];
      this.more = more;
    });
  };

  private readonly suspend = (event: SubmitEvent): void => {
    event.preventDefault();
    const { suspending: specialist, reason } = this;
    if (reason.trim().length < LEAST_REASON) {
      this.mistake = this.words('operator.missing', { missing: 'reason' });
      return;
    }
    void this.change('suspend', { specialist, reason: reason.trim() }, specialist);
  };

  private change(path: 'suspend' | 'reinstate', body: object, slug: string): Promise<void> {
    return this.attempt(async () => {
      await this.calls.api.post(`/api/operator/${path}`, body);
      const name = this.all?.find((each) => each.slug === slug)?.name ?? slug;
      this.done = this.words('operator.done', { done: path, name });
      this.suspending = '';
      this.reason = '';
      await this.load();
    });
  }

  override render() {
    const { words, all, search } = this;
    return html`
      <h1>${words('operator.specialists')}</h1>
      ${
        this.many
          ? html`<div class="field">
              <label for="search">${words('operator.search')}</label>
              <input
                id="search"
                type="search"
                autocomplete="off"
                .value=${search}
                @input=${({ target }: Event) => {
                  this.search = (target as HTMLInputElement).value;
                  void this.attempt(() => this.load());
                }}
              />
            </div>`
          : nothing
      }
      ${this.suspending === '' ? this.outcome() : nothing}
      <p class="state" role="status">${this.done || nothing}</p>
      ${all?.length === 0 ? html`<p class="empty">${words('operator.nobody')}</p>` : nothing}
      <ul class="rows">
        ${all?.map((each) => html`<li>${this.row(each)}</li>`)}
      </ul>
      ${
        this.more
          ? html`<div class="actions">
              <button type="button" class="quiet" @click=${this.loadMore}>${words('operator.more')}</button>
            </div>`
          : nothing
      }
      <morrow-always-reviewed .words=${words} .calls=${this.calls}></morrow-always-reviewed>
    `;
  }

  private row(each: ListedSpecialist): TemplateResult {
    const { words } = this;
    const { slug, name, standing } = each;
    return html`
      <div class="beside">
        <p>
          ${name}${each.sample ? html` <span class="small">${words('operator.sample')}</span>` : nothing}<br />
          <span class=${standing === 'suspended' || this.soon(each) ? 'state grave' : 'small'}
            >${this.standing(each)}</span
          >
        </p>
        ${
          standing === 'suspended'
            ? html`<button
                type="button"
                class="quiet"
                aria-label=${words('operator.reinstate-named', { name })}
                @click=${() => this.change('reinstate', { specialist: slug }, slug)}
              >
                ${words('operator.reinstate')}
              </button>`
            : standing === 'verified' && this.suspending !== slug
              ? html`<button
                  type="button"
                  class="quiet"
                  aria-label=${words('operator.suspend-named', { name })}
                  @click=${() => {
                    this.suspending = slug;
                    this.reason = '';
                    this.done = '';
                  }}
                >
                  ${words('operator.suspend')}
                </button>`
              : nothing
        }
      </div>
      ${this.suspending === slug ? this.form() : nothing}
    `;
  }

  private standing({ standing, verifiedUntil }: ListedSpecialist): string {
    return this.words('operator.standing', {
      standing: verifiedUntil && standing === 'verified' && verifiedUntil < today() ? 'expired' : standing,
      until: verifiedUntil ? new Date(`${verifiedUntil}T12:00:00`) : new Date(0),
    });
  }

  private soon({ standing, verifiedUntil }: ListedSpecialist): boolean {
    const limit = new Date(Date.now() + SOON_DAYS * 24 * 60 * 60_000).toISOString().slice(0, 10);
    return standing === 'verified' && !!verifiedUntil && verifiedUntil <= limit;
  }

  private form(): TemplateResult {
    const { words } = this;
    return html`<form class="opened" @submit=${this.suspend} novalidate>
      <p>${words('operator.suspend-what')}</p>
      <div class="field">
        <label for="suspend-reason">${words('operator.suspend-reason')}</label>
        <textarea
          id="suspend-reason"
          rows="3"
          maxlength="600"
          .value=${this.reason}
          @input=${({ target }: Event) => {
            this.reason = (target as HTMLTextAreaElement).value;
          }}
        ></textarea>
      </div>
      ${this.outcome()}
      <div class="actions tight">
        <button type="submit" class="grave" aria-disabled=${String(this.busy)}>
          ${words('operator.suspend-now')}
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.suspending = '';
          }}
        >
          ${words('operator.cancel')}
        </button>
      </div>
    </form>`;
  }
}

/** As the server counts days, in UTC. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
