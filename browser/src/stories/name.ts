import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Named } from '../account/fields.ts';
import { missing, MOST_NAME, MOST_TOPICS } from './draft.ts';
import { readBy, Screen } from './screen.ts';

/** The third step: a name for this story alone, and what it is about. */
@customElement('morrow-story-naming')
export class StoryNaming extends Screen {
  @property({ attribute: false }) topics: readonly Named[] = [];
  @state() private suggested: readonly string[] = [];

  protected override firstUpdated(): void {
    super.firstUpdated();
    if (!this.draft.of) this.suggest();
  }

  private readonly suggest = (): void => {
    void this.attempt(async () => {
      this.suggested = await this.calls.penNames(this.draft.language);
    });
  };

  private readonly further = (event: SubmitEvent): void => {
    event.preventDefault();
    const lacks = missing(this.draft);
    this.mistake = '';
    if (lacks) this.mistake = this.words('stories.missing', { what: lacks });
    else this.go({ view: 'draft', id: this.draft.id, step: 'send' });
  };

  override render() {
    const { words, draft } = this;
    return html`
      ${this.back({ view: 'draft', id: draft.id, step: 'look' }, words('stories.back-to-look'))}
      <h1>${words('stories.name.title')}</h1>
      ${readBy(words, 'next')}
      <form @submit=${this.further} novalidate autocomplete="off">
        ${draft.of ? html`<p>${words('stories.name.stays', { name: draft.penName })}</p>` : this.name()}
        <fieldset>
          <legend>${words('stories.name.topics')}</legend>
          <p class="help">${words('stories.name.topics-help')}</p>
          <div class="picks">${this.topics.map(({ word, name }) => this.topic(word, name))}</div>
        </fieldset>
        ${this.outcome()}
        <div class="actions">${this.submit(words('stories.name.further'))}</div>
      </form>
    `;
  }

  private topic(word: string, name: string) {
    const { topics } = this.draft;
    const chosen = topics.includes(word);
    return html`<label class="pick"
      ><input
        type="checkbox"
        name="topic"
        value=${word}
        .checked=${chosen}
        ?disabled=${!chosen && topics.length >= MOST_TOPICS}
        @change=${() => {
          const next = chosen ? topics.filter((each) => each !== word) : [...topics, word];
          this.write({ ...this.draft, topics: next });
        }}
      />${name}</label
    >`;
  }

  private name() {
    const { words, draft } = this;
    return html`
      <p>${words('stories.name.lead')}</p>
      ${this.line({
        id: 'pen-name',
        label: words('stories.name.label'),
        help: words('stories.name.help'),
        value: draft.penName,
        most: MOST_NAME,
        typed: (penName) => {
          this.write({ ...this.draft, penName });
        },
      })}
      ${
        this.suggested.length > 0
          ? html`<p class="help">${words('stories.name.free')}</p>
              <div class="chips" lang=${draft.language}>
                ${this.suggested.map(
                  (name) =>
                    html`<button
                      type="button"
                      class="quiet"
                      aria-pressed=${String(name === draft.penName)}
                      @click=${() => {
                        this.write({ ...this.draft, penName: name });
                      }}
                    >
                      ${name}
                    </button>`,
                )}
              </div>
              <p>
                <button type="button" class="plain" @click=${this.suggest}>
                  ${words('stories.name.others')}
                </button>
              </p>`
          : nothing
      }
    `;
  }
}
