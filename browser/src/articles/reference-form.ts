import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Fields } from '../account/fields.ts';
import { cslOf, fieldsOf, typedOf, unfit, WORKS, type TypedWork } from './csl.ts';
import type { Csl } from './writing.ts';

/** A work, typed by hand. */
@customElement('morrow-reference-form')
export class ReferenceForm extends Fields {
  /** What there is already; undefined for a new one. */
  @property({ attribute: false }) csl: Csl | undefined;
  /** Comes before the names of the fields, since several forms can be open. */
  @property() name = 'new';
  @property({ attribute: false }) taken!: (csl: Csl) => void;
  @property({ attribute: false }) left!: () => void;
  @state() private typed: TypedWork = typedOf(undefined);
  /** A try to take it over was stopped by what does not fit. Each mistake goes as soon as it fits. */
  @state() private stopped = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.typed = typedOf(this.csl);
  }

  /** The first field takes the focus: who pressed the button wants to type. */
  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('select, input')?.focus();
  }

  /** Not a form of its own: it stands inside of the one that is saved. */
  private take(): void {
    this.stopped = unfit(this.typed).size > 0;
    if (this.stopped) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    this.taken(cslOf(this.typed, this.csl));
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.take();
  };

  override render() {
    const { words, typed } = this;
    const shown = fieldsOf(typed.type);
    const known = [...WORKS.filter((each) => each !== typed.type), typed.type];
    const kinds = WORKS.includes(typed.type as (typeof WORKS)[number]) ? WORKS : known;
    return html`<fieldset class="work" @keydown=${this.pressed}>
      <legend>${words(this.csl ? 'articles.work-change' : 'articles.work-new')}</legend>
      ${this.select(
        `${this.name}-type`,
        words('articles.work-kind'),
        typed.type,
        kinds.map((type) => ({
          value: type,
          name: words('articles.work', { type: type.replaceAll('-', '_') }),
        })),
        (type) => {
          this.typed = { ...typed, type };
        },
      )}
      ${this.field('people', { rows: 2, help: words('articles.work-people-help') })} ${this.field('title')}
      <div class="pair">
        ${this.field('year')} ${shown.has('within') ? this.field('within') : nothing}
        ${shown.has('volume') ? this.field('volume') : nothing}
        ${shown.has('issue') ? this.field('issue') : nothing}
        ${shown.has('pages') ? this.field('pages') : nothing}
        ${shown.has('publisher') ? this.field('publisher') : nothing}
      </div>
      ${shown.has('editors') ? this.field('editors', { rows: 2, help: words('articles.work-people-help') }) : nothing}
      <div class="pair">${this.field('doi')} ${this.field('url')}</div>
      <div class="actions tight">
        <button
          type="button"
          @click=${() => {
            this.take();
          }}
        >
          ${words(this.csl ? 'articles.work-keep' : 'articles.work-add')}
        </button>
        <button type="button" class="quiet" @click=${this.left}>${words('articles.work-leave')}</button>
      </div>
    </fieldset>`;
  }

  private field(name: keyof TypedWork, more: { readonly rows?: number; readonly help?: string } = {}) {
    const wrong = this.stopped && unfit(this.typed).has(name);
    return this.line({
      id: `${this.name}-${name}`,
      label: this.words('articles.work-field', { name, type: this.typed.type.replaceAll('-', '_') }),
      most: 1_000,
      mistake: wrong ? this.words('articles.work-mistake', { field: name }) : undefined,
      value: this.typed[name],
      typed: (value) => {
        this.typed = { ...this.typed, [name]: value };
      },
      ...more,
    });
  }
}
