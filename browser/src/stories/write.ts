import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { StoryDraft } from '../account/story-drafts.ts';
import { missing, MOST_TEXT, MOST_TITLE } from './draft.ts';
import { readBy, Screen } from './screen.ts';

/** The first step: writing, for oneself. */
@customElement('morrow-story-writing')
export class StoryWriting extends Screen {
  @property({ attribute: false }) discard!: (draft: StoryDraft) => void;

  private readonly further = (event: SubmitEvent): void => {
    event.preventDefault();
    const lacks = missing(this.draft);
    this.mistake = '';
    if (lacks === 'title' || lacks === 'text') {
      this.mistake = this.words('stories.missing', { what: lacks });
      this.querySelector<HTMLElement>(lacks === 'title' ? '#story-title' : '#story-text')?.focus();
    } else {
      this.go({ view: 'draft', id: this.draft.id, step: 'look' });
    }
  };

  private readonly typed = ({ target }: Event): void => {
    this.write({ ...this.draft, text: (target as HTMLTextAreaElement).value });
  };

  override render() {
    const { words, draft } = this;
    return html`
      ${this.back({ view: 'list' }, words('stories.back'))}
      <h1>${words('stories.write.title')}</h1>
      ${readBy(words, 'you')}
      <p>${words('stories.write.lead')}</p>
      <form @submit=${this.further} novalidate autocomplete="off">
        ${
          draft.of
            ? nothing
            : html`<fieldset>
                <legend>${words('stories.write.language')}</legend>
                ${(['en', 'de'] as const).map(
                  (language) =>
                    html`<label class="choice"
                      ><input
                        type="radio"
                        name="language"
                        .checked=${live(draft.language === language)}
                        @change=${() => {
                          this.write({ ...draft, language });
                        }}
                      />${language === 'en' ? 'English' : 'Deutsch'}</label
                    >`,
                )}
              </fieldset>`
        }
        ${this.line({
          id: 'story-title',
          label: words('stories.write.name'),
          value: draft.title,
          most: MOST_TITLE,
          typed: (title) => {
            this.write({ ...this.draft, title });
          },
        })}
        <div class="field">
          <label for="story-text">${words('stories.write.text')}</label>
          <p class="help" id="story-text-help">${words('stories.write.text-help')}</p>
          <textarea
            id="story-text"
            rows="16"
            dir="auto"
            maxlength=${MOST_TEXT}
            autocapitalize="sentences"
            aria-describedby="story-text-help"
            .value=${live(draft.text)}
            @input=${this.typed}
          ></textarea>
          ${this.whenFull(draft.text, MOST_TEXT)}
        </div>
        <p>
          <button
            type="button"
            class="quiet"
            @click=${() => {
              this.go({ view: 'notes', id: draft.id });
            }}
          >
            ${words('stories.carry')}
          </button>
        </p>
        <p class="state" role="status" id="saving">
          ${draft.text === '' && draft.title === '' ? nothing : words('stories.saving', { state: this.saving })}
        </p>
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('stories.write.further'))}
          <button
            type="button"
            class="grave"
            @click=${() => {
              this.discard(draft);
            }}
          >
            ${words('stories.write.discard')}
          </button>
        </div>
      </form>
    `;
  }
}
