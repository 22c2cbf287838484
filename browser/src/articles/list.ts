import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { View } from '../account/view.ts';
import { dayOf, languageName } from './names.ts';
import type { OwnWritings } from './own-writings.ts';
import { tell } from './tell.ts';
import type { Kind, Listed } from './writing.ts';

/** All that somebody has written here, with how far each of it is. */
@customElement('morrow-writings')
export class Writings extends View {
  @property({ attribute: false }) writings!: OwnWritings;
  @property({ attribute: false }) begin!: (kind: Kind) => void;
  @property({ attribute: false }) edit!: (id: string) => Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.load();
  }

  protected override explained(problem: unknown): string {
    return tell(this.words, problem);
  }

  private load(): void {
    void this.attempt(async () => {
      await this.writings.saveAll();
      await this.writings.read();
    }).finally(() => {
      this.requestUpdate();
    });
  }

  override render() {
    const { words, writings } = this;
    const { list } = writings;
    const all = list?.writings ?? [];
    return html`
      <h1>${words('articles.title')}</h1>
      <p class="lead">${words('articles.lead')}</p>
      ${list?.newSpecialist ? html`<p class="small">${words('articles.new-specialist')}</p>` : nothing}
      <div class="actions">${this.beginning('article')} ${this.beginning('post')}</div>
      ${this.outcome()}
      ${list && all.length === 0 ? html`<p class="empty">${words('articles.none')}</p>` : nothing}
      ${this.section('article', all)} ${this.section('post', all)}
    `;
  }

  private beginning(kind: Kind) {
    return html`<button
      type="button"
      class=${kind === 'post' ? 'quiet' : nothing}
      @click=${() => {
        this.begin(kind);
      }}
    >
      ${this.words('articles.begin', { kind })}
    </button>`;
  }

  private section(kind: Kind, all: readonly Listed[]) {
    const some = all.filter((each) => each.kind === kind);
    if (some.length === 0) return nothing;
    return html`<section aria-labelledby=${`own-${kind}`}>
      <h2 id=${`own-${kind}`}>${this.words('articles.kinds', { kind })}</h2>
      <ul class="rows">
        ${some.map((each) => this.row(each))}
      </ul>
    </section>`;
  }

  private row(each: Listed) {
    const { words, writings } = this;
    const unsaved = writings.opened(each.id)?.unsaved ?? false;
    return html`<li>
      <button
        type="button"
        class="entry one"
        @click=${() => {
          void this.attempt(() => this.edit(each.id));
        }}
      >
        <span class="text" lang=${each.language}>${each.title || words('articles.untitled')}</span>
        <span class="small"
          >${words('articles.state', { state: each.state })}${
            each.publishedAt ? ` · ${words('articles.since', { day: dayOf(each.publishedAt) })}` : nothing
          }
          · ${languageName(each.language)}</span
        >
        ${each.changedSincePublished ? html`<span class="small">${words('articles.changed')}</span>` : nothing}
        ${unsaved ? html`<span class="small state grave">${words('articles.unsaved')}</span>` : nothing}
        ${each.reason ? html`<span class="small">${words('articles.reason', { reason: each.reason })}</span>` : nothing}
      </button>
    </li>`;
  }
}
