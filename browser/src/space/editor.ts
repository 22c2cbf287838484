import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { View } from '../account/view.ts';
import { MOST_CHARACTERS, type Note } from './note.ts';
import type { SavingState } from './saver.ts';

/** Where one writes. Every letter goes to the unsaved changes at once; the page says how far it is with saving them. */
@customElement('morrow-editor')
export class Editor extends View {
  /** What the space holds of it; undefined while nothing was written. */
  @property({ attribute: false }) note: Note | undefined;
  @property() saving: SavingState = 'saved';
  @property() day = '';
  @property({ attribute: false }) typed!: (date: string, text: string) => void;
  @property({ attribute: false }) discard!: () => void;
  @property({ attribute: false }) done!: () => void;
  @property({ attribute: false }) unmark!: () => void;
  @state() private full = false;
  private isNew = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.isNew = !this.note;
  }

  /** Writing begins at once: a new entry puts the cursor into the text, not on the heading. */
  protected override firstUpdated(): void {
    if (this.note) super.firstUpdated();
    else this.text?.focus();
  }

  private get text(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  private readonly input = (): void => {
    const date = this.querySelector<HTMLInputElement>('#day')?.value ?? '';
    if (date) this.day = date;
    const text = this.text?.value ?? '';
    this.full = text.length >= MOST_CHARACTERS;
    if (this.note || text !== '') this.typed(this.day, text);
  };

  /** What does not fit is not taken in part: half of a text that was pasted is easily taken for the whole. */
  private readonly pasted = (event: ClipboardEvent): void => {
    const { text } = this;
    const added = event.clipboardData?.getData('text/plain').length ?? 0;
    const selected = text ? text.selectionEnd - text.selectionStart : 0;
    if ((text?.value.length ?? 0) - selected + added <= MOST_CHARACTERS) return;
    event.preventDefault();
    this.full = true;
  };

  override render() {
    const { words, note } = this;
    return html`
      <h1>${words(this.isNew ? 'editor.new' : 'editor.title')}</h1>
      ${
        note?.second
          ? html`<div class="notice">
              <p>${words('editor.second')}</p>
              <div class="actions">
                <button type="button" class="quiet" @click=${this.unmark}>${words('editor.unmark')}</button>
              </div>
            </div>`
          : nothing
      }
      <div class="field">
        <label for="day">${words('editor.day')}</label>
        <input id="day" type="date" required .value=${live(note?.date ?? this.day)} @change=${this.input} />
      </div>
      <div class="field">
        <label for="text">${words('editor.text')}</label>
        <textarea
          id="text"
          rows="12"
          maxlength=${MOST_CHARACTERS}
          autocomplete="off"
          autocapitalize="sentences"
          .value=${live(note?.text ?? '')}
          @input=${this.input}
          @paste=${this.pasted}
        ></textarea>
      </div>
      <div role="alert">${this.full ? html`<p class="mistake">${words('editor.full')}</p>` : nothing}</div>
      <p class=${grave(this.saving) ? 'state grave' : 'state'} role="status" id="saving">
        ${note ? words('editor.saving', { state: this.saving }) : nothing}
      </p>
      <div class="actions">
        <button type="button" @click=${this.done}>${words('editor.done')}</button>
        ${note ? html`<button type="button" class="grave" @click=${this.discard}>${words('editor.delete')}</button>` : nothing}
      </div>
    `;
  }
}

function grave(saving: SavingState): boolean {
  return saving === 'waiting' || saving === 'full' || saving === 'failed' || saving === 'session';
}
