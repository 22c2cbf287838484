import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Fields } from '../account/fields.ts';
import type { Calls, ComparedPart, Revision } from './calls.ts';
import { momentOf } from './names.ts';
import type { OwnWriting } from './own-writing.ts';
import { tell } from './tell.ts';

/** Earlier versions of a text, and what changed from one to another. */
@customElement('morrow-versions')
export class Versions extends Fields {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) writing!: OwnWriting;
  @property({ attribute: false }) back!: () => void;
  @state() private revisions: readonly Revision[] | undefined;
  @state() private parts: readonly ComparedPart[] | undefined;
  private from = 0;
  private to = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      const revisions = await this.calls.revisions(this.writing.id);
      this.revisions = [...revisions].sort((a, b) => b.number - a.number);
      [this.from, this.to] = firstChoice(this.revisions);
      await this.compare();
    });
  }

  protected override explained(problem: unknown): string {
    return tell(this.words, problem);
  }

  private async compare(): Promise<void> {
    this.parts =
      this.from === this.to ? [] : await this.calls.comparison(this.writing.id, this.from, this.to);
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(() => this.compare());
  };

  override render() {
    const { words, revisions } = this;
    return html`
      <h1>${words('articles.versions')}</h1>
      <p class="lead" lang=${this.writing.text.language}>
        ${this.writing.text.title || words('articles.untitled')}
      </p>
      <form @submit=${this.submitted} novalidate>
        ${revisions && revisions.length > 1 ? this.choosing(revisions) : nothing} ${this.outcome()}
        <div class="actions">
          ${revisions && revisions.length > 1 ? this.submit(words('articles.compare')) : nothing}
          <button type="button" class="quiet" @click=${this.back}>${words('articles.back-to-text')}</button>
        </div>
      </form>
      ${revisions && revisions.length < 2 ? html`<p class="empty">${words('articles.one-version')}</p>` : nothing}
      ${this.parts && revisions && revisions.length > 1 ? this.comparison(this.parts) : nothing}
    `;
  }

  private choosing(revisions: readonly Revision[]) {
    const { words } = this;
    const choices = revisions.map(({ number, at, published }) => ({
      value: number,
      name: words('articles.version', {
        n: String(number),
        at: momentOf(at),
        published: published ? 'yes' : 'no',
      }),
    }));
    return html`<div class="pair">
      ${this.select('from', words('articles.version-from'), this.from, choices, (number) => {
        this.from = number;
      })}
      ${this.select('to', words('articles.version-to'), this.to, choices, (number) => {
        this.to = number;
      })}
    </div>`;
  }

  private readonly compared = ({ kind, text }: ComparedPart) => {
    const { words } = this;
    switch (kind) {
      case 'same':
        return text;
      case 'added':
        return html`<ins><span class="unseen">${words('articles.added')}</span>${text}</ins>`;
      case 'removed':
        return html`<del><span class="unseen">${words('articles.removed')}</span>${text}</del>`;
    }
  };

  /** Told apart by a line under or through the words, by the marks of the elements and, read aloud, by words. */
  private comparison(parts: readonly ComparedPart[]) {
    const { words } = this;
    if (!parts.some(({ kind }) => kind !== 'same'))
      return html`<p class="state">${words('articles.same')}</p>`;
    return html`
      <h2>${words('articles.what-changed')}</h2>
      <p class="small">
        <ins>${words('articles.added-legend')}</ins> · <del>${words('articles.removed-legend')}</del>
      </p>
      <div class="compared" lang=${this.writing.text.language}>${parts.map(this.compared)}</div>
    `;
  }
}

/** From what the public reads, or else what came before, to the newest. */
function firstChoice(newestFirst: readonly Revision[]): [number, number] {
  const [newest, before] = newestFirst;
  const published = newestFirst.find((each) => each.published && each !== newest);
  const from = published ?? before ?? newest;
  return [from?.number ?? 0, newest?.number ?? 0];
}
