import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { same } from '../account/draft.ts';
import { Fields } from '../account/fields.ts';
import type { Calls } from './calls.ts';
import { idFor, shortName } from './csl.ts';
import { marksIn } from './marks.ts';
import './reference-form.ts';
import { follow, rendered } from './rendered.ts';
import { problemIn, tell } from './tell.ts';
import { MOST, type Csl, type Problem, type Reference } from './writing.ts';

/** What a text rests on: pasted or typed, with a line about each, and marked in the text. */
@customElement('morrow-references')
export class References extends Fields {
  @property({ attribute: false }) calls!: Calls;
  @property() language = 'en';
  @property({ attribute: false }) references!: readonly Reference[];
  @property() body = '';
  @property({ attribute: false }) changed!: (references: readonly Reference[]) => void;
  @property({ attribute: false }) mark!: (id: string) => void;
  @state() private pasted = '';
  @state() private problems: readonly Problem[] = [];
  @state() private said = '';
  /** What was taken away last, to be put back. */
  @state() private removed: Reference | undefined;
  /** The id of the work that is being changed, or `new`. */
  @state() private editing: string | undefined;
  @state() private entries: ReadonlyMap<string, string> = new Map();
  private formatted: unknown;
  private formatting = false;

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  protected override explained(problem: unknown): string {
    return tell(this.words, problem);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('references') || changed.has('language')) void this.format();
  }

  /** The form of the printed list comes from the server. Without it a short name stands there. */
  private async format(): Promise<void> {
    const wanted = { language: this.language, works: this.references.map(({ csl }) => csl) };
    if (this.formatting || this.references.length === 0 || same(wanted, this.formatted)) return;
    this.formatting = true;
    try {
      const entries = await this.calls.entries(this.language, this.references);
      this.entries = new Map(entries.map(({ id, html: entry }) => [id, entry]));
      this.formatted = wanted;
    } catch {
      return; // The list can be worked with as it is; the next change asks again.
    } finally {
      this.formatting = false;
    }
    if (this.isConnected) void this.format();
  }

  private readonly read = (): void => {
    const { pasted } = this;
    void this.attempt(async () => {
      const { references, problems } = await this.calls.readReferences(pasted);
      const added = this.withAll(references.map(({ csl }) => csl));
      this.problems = problems;
      this.said = this.words('articles.references-read', { n: added.length - this.references.length });
      if (references.length === 0) return;
      this.changed(added);
      // What could not be used, and what was typed meanwhile, stays to be mended.
      if (problems.length === 0 && this.pasted === pasted) this.pasted = '';
    });
  };

  /** A work that is there already is not added a second time. */
  private withAll(works: readonly Csl[]): readonly Reference[] {
    return works.reduce<readonly Reference[]>((all, csl) => {
      const there = all.some((each) => same(withoutId(each.csl), withoutId(csl)));
      if (there || all.length >= MOST.references) return all;
      const id = idFor(csl, all);
      return [...all, { id, csl: { ...csl, id }, annotation: '' }];
    }, this.references);
  }

  private put(id: string, change: Partial<Reference>): void {
    this.changed(this.references.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }

  private takeAway(id: string): void {
    this.removed = this.references.find((each) => each.id === id);
    this.changed(this.references.filter((each) => each.id !== id));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-brings-back]')?.focus());
  }

  private readonly bringBack = (): void => {
    const { removed } = this;
    if (removed && this.references.every(({ id }) => id !== removed.id))
      this.changed([...this.references, removed]);
    this.removed = undefined;
  };

  private close(id: string): void {
    this.editing = undefined;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(`[data-opens="${CSS.escape(id)}"]`)?.focus();
    });
  }

  override render() {
    const { words, references } = this;
    return html`
      ${
        references.length > 0
          ? html`<ol class="works">
              ${references.map((each) => this.work(each))}
            </ol>`
          : html`<p class="state">${words('articles.references-none')}</p>`
      }
      ${
        this.removed
          ? html`<p class="state">
              ${words('articles.work-removed', { name: shortName(this.removed.csl) })}
              <button type="button" class="plain" data-brings-back @click=${this.bringBack}>
                ${words('articles.work-back')}
              </button>
            </p>`
          : nothing
      }
      ${this.adding()}
    `;
  }

  private adding() {
    const { words } = this;
    return html`
      ${this.line({
        id: 'pasted',
        label: words('articles.paste'),
        help: words('articles.paste-help'),
        rows: 3,
        value: this.pasted,
        typed: (pasted) => {
          this.pasted = pasted;
          this.said = '';
        },
      })}
      ${this.outcome()}
      <div role="status">${this.said ? html`<p class="state">${this.said}</p>` : nothing}</div>
      ${
        this.problems.length > 0
          ? html`<ul class="mistake">
              ${this.problems.map((each) => html`<li>${problemIn(words, each)}</li>`)}
            </ul>`
          : nothing
      }
      <div class="actions tight">
        <button
          type="button"
          class="quiet"
          aria-disabled=${String(this.busy || this.pasted.trim() === '')}
          @click=${() => {
            if (this.pasted.trim() !== '') this.read();
          }}
        >
          ${words('articles.paste-read')}
        </button>
        <button
          type="button"
          class="quiet"
          data-opens="new"
          aria-expanded=${String(this.editing === 'new')}
          @click=${() => {
            this.editing = 'new';
          }}
        >
          ${words('articles.work-type')}
        </button>
      </div>
      ${
        this.editing === 'new'
          ? html`<morrow-reference-form
              .words=${words}
              name="new"
              .taken=${(csl: Csl) => {
                this.changed(this.withAll([csl]));
                this.close('new');
              }}
              .left=${() => {
                this.close('new');
              }}
            ></morrow-reference-form>`
          : nothing
      }
    `;
  }

  private work({ id, csl, annotation }: Reference) {
    const { words } = this;
    const entry = this.entries.get(id);
    const marks = marksIn(this.body).get(id) ?? 0;
    const name = shortName(csl);
    return html`<li>
      <div class="entry-of-work" @click=${follow}>${entry ? rendered(entry) : html`<p>${name}</p>`}</div>
      <p class="small"><code>[@${id}]</code> · ${words('articles.marks', { n: marks })}</p>
      ${this.line({
        id: `annotation-${id}`,
        label: words('articles.annotation', { name }),
        rows: 2,
        most: MOST.annotation,
        value: annotation,
        typed: (typed) => {
          this.put(id, { annotation: typed });
        },
      })}
      <div class="actions tight">
        <button
          type="button"
          class="quiet"
          aria-label=${words('articles.mark-of', { name })}
          @click=${() => {
            this.mark(id);
          }}
        >
          ${words('articles.mark')}
        </button>
        <button
          type="button"
          class="plain"
          data-opens=${id}
          aria-expanded=${String(this.editing === id)}
          aria-label=${words('articles.work-edit-of', { name })}
          @click=${() => {
            this.editing = id;
          }}
        >
          ${words('articles.work-edit')}
        </button>
        <button
          type="button"
          class="plain"
          aria-label=${words('articles.work-remove-of', { name })}
          @click=${() => {
            this.takeAway(id);
          }}
        >
          ${words('articles.work-remove')}
        </button>
      </div>
      ${
        this.editing === id
          ? html`<morrow-reference-form
              .words=${words}
              name=${id}
              .csl=${csl}
              .taken=${(changed: Csl) => {
                this.put(id, { csl: { ...changed, id } });
                this.close(id);
              }}
              .left=${() => {
                this.close(id);
              }}
            ></morrow-reference-form>`
          : nothing
      }
    </li>`;
  }
}

function withoutId(csl: Csl): Csl {
  return { ...csl, id: undefined };
}
