import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Form } from '../account/form.ts';
import type { AllAlwaysReviewed, AlwaysReviewed as Reviewed, Calls } from './calls.ts';
import { LEAST_REASON } from './decision.ts';

/** Specialists all of whose writing is reviewed, and ending that when the report behind it was unfounded. */
@customElement('morrow-always-reviewed')
export class AlwaysReviewed extends Form {
  @property({ attribute: false }) calls!: Calls;
  @state() private all: AllAlwaysReviewed | undefined;
  /** For whom it is about to end. */
  @state() private ending = '';
  @state() private reason = '';
  @state() private done = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.all = await this.calls.alwaysReviewed();
    });
  }

  private readonly end = (event: SubmitEvent): void => {
    event.preventDefault();
    const { words, ending, reason } = this;
    if (reason.trim().length < LEAST_REASON) {
      this.mistake = words('operator.missing', { missing: 'reason' });
      this.querySelector<HTMLElement>('#end-reason')?.focus();
      return;
    }
    void this.attempt(async () => {
      const name = this.all?.specialists.find(({ slug }) => slug === ending)?.name ?? ending;
      this.all = await this.calls.endAlwaysReviewed(ending, reason.trim());
      this.done = words('operator.always-ended', { name });
      this.ending = '';
      this.reason = '';
    });
  };

  override render(): TemplateResult | typeof nothing {
    const { words, all, ending } = this;
    if (!all) return this.mistake ? this.outcome() : nothing;
    if (all.specialists.length === 0 && all.ended.length === 0) return nothing;
    return html`<h2>${words('operator.always')}</h2>
      <p class="help">${words('operator.always-lead')}</p>
      <p class="state" role="status">${this.done || nothing}</p>
      ${ending === '' ? this.outcome() : nothing}
      <ul class="rows">
        ${all.specialists.map((each) => html`<li>${this.row(each)}</li>`)}
      </ul>
      ${this.earlier(all)}`;
  }

  private row({ slug, name, since }: Reviewed): TemplateResult {
    const { words, ending } = this;
    return html`<div class="beside">
        <p>
          ${name}<br /><span class="small"
            >${words('operator.always-since', { since: new Date(since) })}</span
          >
        </p>
        ${
          ending === slug
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-label=${words('operator.always-end-named', { name })}
                @click=${() => {
                  this.ending = slug;
                  this.reason = '';
                  this.done = '';
                  this.mistake = '';
                }}
              >
                ${words('operator.always-end')}
              </button>`
        }
      </div>
      ${ending === slug ? this.form() : nothing}`;
  }

  private form(): TemplateResult {
    const { words } = this;
    return html`<form class="opened" @submit=${this.end} novalidate>
      <p>${words('operator.always-what')}</p>
      <div class="field">
        <label for="end-reason">${words('operator.always-reason')}</label>
        <textarea
          id="end-reason"
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
        ${this.submit(words('operator.always-end-now'))}
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.ending = '';
            this.mistake = '';
          }}
        >
          ${words('operator.cancel')}
        </button>
      </div>
    </form>`;
  }

  private earlier({ ended }: AllAlwaysReviewed): TemplateResult | typeof nothing {
    const { words } = this;
    if (ended.length === 0) return nothing;
    return html`<details>
      <summary>${words('operator.history')}</summary>
      <ul class="rows">
        ${ended.map(({ name, since, at, by, reason }) => {
          const when = new Date(at);
          return html`<li>
            <p>
              ${words('operator.always-was', { name, since: new Date(since) })}
              ${words('moment', { date: when, time: when })}${by ? html`, ${by}` : nothing}
            </p>
            <blockquote>${reason}</blockquote>
          </li>`;
        })}
      </ul>
    </details>`;
  }
}
