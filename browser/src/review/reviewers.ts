import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wordOf } from '../account/explain.ts';
import { valueOf } from '../account/form.ts';
import { View } from '../account/view.ts';
import type { Calls, Figures, Reviewer } from './calls.ts';
import { caseOf, waited } from './names.ts';

/** For operators: which specialists review beside them, and how long writers wait. */
@customElement('morrow-reviewers')
export class Reviewers extends View {
  @property({ attribute: false }) calls!: Calls;
  @state() private reviewers: readonly Reviewer[] | undefined;
  @state() private found: readonly { readonly slug: string; readonly name: string }[] | undefined;
  @state() private figures: Figures | undefined;
  @state() private done = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.reviewers = await this.calls.reviewers();
      this.figures = await this.calls.figures();
    });
  }

  private readonly search = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = valueOf(event.target, 'name').trim();
    this.done = '';
    void this.attempt(async () => {
      const known = new Set(this.reviewers?.map(({ slug }) => slug));
      this.found = (await this.calls.verified(typed)).filter(({ slug }) => !known.has(slug));
    });
  };

  private name(slug: string, name: string, how: 'name' | 'unname'): void {
    this.done = '';
    void this.attempt(async () => {
      this.reviewers = await this.calls.name(slug, how);
      const others = this.found?.filter((each) => each.slug !== slug);
      this.found = others?.length ? others : undefined;
      this.done = this.words('review.named', { how, name });
    });
  }

  protected override explained(problem: unknown): string {
    return wordOf(problem) === 'review.not-verified'
      ? this.words('review.not-verified')
      : super.explained(problem);
  }

  override render() {
    const { words, reviewers, found } = this;
    return html`
      <h1>${words('review.reviewers')}</h1>
      <p class="lead">${words('review.reviewers-lead')}</p>
      ${this.outcome()}
      <p class="state" role="status">${this.done || nothing}</p>
      ${reviewers?.length === 0 ? html`<p class="empty">${words('review.nobody-named')}</p>` : nothing}
      <ul class="rows">
        ${reviewers?.map(
          ({ slug, name, since, reviews }) =>
            html`<li class="beside">
              <p>
                ${name}<br /><span class=${reviews ? 'small' : 'state grave'}
                  >${
                    reviews ? words('review.named-since', { since: new Date(since) }) : words('review.rests')
                  }</span
                >
              </p>
              <button
                type="button"
                class="quiet"
                aria-label=${words('review.unname-who', { name })}
                @click=${() => {
                  this.name(slug, name, 'unname');
                }}
              >
                ${words('review.unname')}
              </button>
            </li>`,
        )}
      </ul>
      <h2>${words('review.name-title')}</h2>
      <form @submit=${this.search} novalidate autocomplete="off">
        <div class="field">
          <label for="reviewer-name">${words('review.search')}</label>
          <input id="reviewer-name" name="name" type="search" autocomplete="off" maxlength="80" />
        </div>
        <div class="actions">${this.submit(words('review.search-now'), 'quiet')}</div>
      </form>
      ${found?.length === 0 ? html`<p class="help" role="status">${words('review.nobody')}</p>` : nothing}
      <ul class="rows">
        ${found?.map(
          ({ slug, name }) =>
            html`<li class="beside">
              <p>${name}</p>
              <button
                type="button"
                class="quiet"
                aria-label=${words('review.name-who', { name })}
                @click=${() => {
                  this.name(slug, name, 'name');
                }}
              >
                ${words('review.name')}
              </button>
            </li>`,
        )}
      </ul>
      ${this.sums()}
    `;
  }

  private sums() {
    const { words, figures } = this;
    if (!figures) return nothing;
    const { days, medianSeconds, longestSeconds } = figures.waits;
    const few = words('review.few');
    const long = (seconds: number | undefined) =>
      seconds === undefined ? words('review.too-few') : waited(words, seconds, 'review.long');
    return html`<h2>${words('review.figures')}</h2>
      <p class="help">${words('review.figures-help', { days })}</p>
      <dl class="figures">
        <dt>${words('review.median')}</dt>
        <dd>${long(medianSeconds)}</dd>
        <dt>${words('review.longest')}</dt>
        <dd>${long(longestSeconds)}</dd>
        ${figures.open.map(
          ({ word, count }) =>
            html`<dt>${words('review.open', { word: caseOf(word) })}</dt>
              <dd>${count ?? few}</dd>`,
        )}
      </dl>`;
  }
}
