import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { undoNotice } from '../account/undo.ts';
import { View } from '../account/view.ts';
import { dayInMonth, moment, monthName } from './days.ts';
import { byMonth, lastWritten, type ListedNote } from './notes.ts';
import { found } from './search.ts';

/** So many are in the page at once; the rest is a press away. */
const PAGE = 100;
const SHOWN_TEXT = 240;

/** Every note there is, newest first, with a search that stays in the browser. */
@customElement('morrow-entries')
export class Entries extends View {
  @property({ attribute: false }) notes: readonly ListedNote[] = [];
  @property({ type: Boolean }) undoable = false;
  /** How many entries are of a kind that this version does not know. */
  @property({ type: Number }) unknown = 0;
  @property({ attribute: false }) write!: () => void;
  @property({ attribute: false }) open!: (id: string) => void;
  @property({ attribute: false }) undo!: () => void;
  @state() private asked = '';
  @state() private shown = PAGE;

  private readonly typed = ({ target }: Event): void => {
    this.asked = (target as HTMLInputElement).value;
    this.shown = PAGE;
  };

  override render() {
    const { words, notes } = this;
    const matching = found(notes, this.asked);
    const visible = matching.slice(0, this.shown);
    const rest = matching.length - visible.length;
    return html`
      <h1>${words('space.title')}</h1>
      ${this.summary()} ${undoNotice(words, this.undoable ? words('entries.deleted') : undefined, this.undo)}
      <div class="actions">
        <button type="button" @click=${this.write}>${words('entries.write')}</button>
      </div>
      ${notes.length === 0 ? this.empty() : this.search(matching.length)}
      ${byMonth(visible).map(
        ({ month, notes: inMonth }) => html`
          <section aria-labelledby=${`month-${month}`}>
            <h2 id=${`month-${month}`}>${monthName(month)}</h2>
            <ul class="rows">
              ${inMonth.map((each) => this.row(each))}
            </ul>
          </section>
        `,
      )}
      ${
        rest > 0
          ? html`<div class="actions">
              <button type="button" class="quiet" @click=${() => (this.shown += PAGE)}>
                ${words('entries.more', { n: Math.min(rest, PAGE) })}
              </button>
            </div>`
          : nothing
      }
      ${this.unknown > 0 ? html`<p class="small">${words('entries.unknown', { n: this.unknown })}</p>` : nothing}
    `;
  }

  private summary() {
    const last = lastWritten(this.notes);
    if (!last) return nothing;
    const when = moment(this.words, last, new Date());
    return html`<p class="state" id="summary">
      ${this.words('entries.summary', { n: this.notes.length, when })}
    </p>`;
  }

  private empty() {
    const { words } = this;
    return html`<div class="empty">
      <p>${words('entries.empty')}</p>
      <p>${words('entries.empty-more')}</p>
    </div>`;
  }

  private search(count: number) {
    const { words } = this;
    return html`
      <search class="field">
        <label for="search">${words('entries.search')}</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${this.asked}
          @input=${this.typed}
        />
        <p class="state" role="status">
          ${this.asked.trim() ? words('entries.found', { n: count }) : nothing}
        </p>
      </search>
    `;
  }

  private row({ id, note, saved }: ListedNote) {
    const { words } = this;
    const text = note.text.slice(0, SHOWN_TEXT).trim();
    return html`<li>
      <button
        type="button"
        class="entry"
        @click=${() => {
          this.open(id);
        }}
      >
        <span class="day">${dayInMonth(note.date)}</span>
        <span class="text">${text || words('entries.no-text')}</span>
        ${note.second ? html`<span class="small">${words('entries.second')}</span>` : nothing}
        ${saved ? nothing : html`<span class="small">${words('entries.unsaved')}</span>`}
      </button>
    </li>`;
  }
}
