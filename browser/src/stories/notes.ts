import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { MOST_TEXT, withNotes } from './draft.ts';
import { readBy, Screen } from './screen.ts';

const SHOWN = 240;
const MOST_LISTED = 60;

/** Copies notes into the draft, by the person's own hand. The notes stay as they are. */
@customElement('morrow-story-notes')
export class StoryNotes extends Screen {
  @state() private chosen: readonly string[] = [];
  @state() private asked = '';

  private readonly copy = (event: SubmitEvent): void => {
    event.preventDefault();
    // The oldest first: so it happened.
    const notes = this.drafts
      .notes()
      .filter(({ id }) => this.chosen.includes(id))
      .reverse();
    const length = notes.reduce((sum, { text }) => sum + text.length + 2, this.draft.text.length);
    if (notes.length === 0) {
      this.mistake = this.words('stories.notes.none-chosen');
    } else if (length > MOST_TEXT) {
      this.mistake = this.words('stories.notes.too-long');
    } else {
      this.write(
        withNotes(
          this.draft,
          notes.map(({ text }) => text),
        ),
      );
      this.go({ view: 'draft', id: this.draft.id, step: 'write' });
    }
  };

  override render() {
    const { words } = this;
    const asked = this.asked.trim().toLowerCase();
    const notes = this.drafts
      .notes()
      .filter(({ text }) => text.trim() !== '' && text.toLowerCase().includes(asked));
    return html`
      ${this.back({ view: 'draft', id: this.draft.id, step: 'write' }, words('stories.back-to-draft'))}
      <h1>${words('stories.notes.title')}</h1>
      ${readBy(words, 'you')}
      <p>${words('stories.notes.lead')}</p>
      ${this.line({
        id: 'notes-search',
        label: words('stories.notes.search'),
        value: this.asked,
        type: 'search',
        typed: (value) => {
          this.asked = value;
        },
      })}
      <form @submit=${this.copy} novalidate>
        ${
          notes.length === 0
            ? html`<div class="empty"><p>${words('stories.notes.empty')}</p></div>`
            : notes.slice(0, MOST_LISTED).map(
                ({ id, date, text }) =>
                  html`<label class="choice note-choice"
                    ><input
                      type="checkbox"
                      .checked=${this.chosen.includes(id)}
                      @change=${({ target }: Event) => {
                        this.mistake = '';
                        this.chosen = (target as HTMLInputElement).checked
                          ? [...this.chosen, id]
                          : this.chosen.filter((each) => each !== id);
                      }}
                    /><span
                      ><span class="small"
                        >${words('stories.notes.day', { day: new Date(`${date}T12:00:00`) })}</span
                      >
                      <span dir="auto">${text.slice(0, SHOWN)}${text.length > SHOWN ? ' …' : ''}</span></span
                    ></label
                  >`,
              )
        }
        ${notes.length > MOST_LISTED ? html`<p class="small">${words('stories.notes.more')}</p>` : nothing}
        ${this.outcome()}
        ${notes.length > 0 ? html`<div class="actions">${this.submit(words('stories.notes.copy', { n: this.chosen.length }))}</div>` : nothing}
      </form>
    `;
  }
}
