import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Named } from '../account/fields.ts';
import { wordOf } from '../account/explain.ts';
import { Refused } from '../account/refused.ts';
import type { Story } from './calls.ts';
import { asChangeOf, missing } from './draft.ts';
import { readBy, Screen } from './screen.ts';

/** The last step: the whole text as everybody will read it. Only from here anything is sent, and exactly this. */
@customElement('morrow-story-sending')
export class StorySending extends Screen {
  @property({ attribute: false }) topics: readonly Named[] = [];
  @property({ attribute: false }) sent!: (story: Story) => void;
  @state() private seen = false;

  /** Another device may have changed the draft meanwhile: what was not read is not sent. */
  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    const before = changes.get('draft');
    const { title, text, penName } = this.draft;
    if (before && (before.title !== title || before.text !== text || before.penName !== penName))
      this.seen = false;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { draft } = this;
    if (!this.seen || missing(draft)) {
      this.mistake = this.words('stories.send.not-read');
      return;
    }
    void this.attempt(async () => {
      let story: Story;
      try {
        story = await this.calls.send(draft);
      } catch (problem) {
        this.meet(problem);
        throw problem;
      }
      this.drafts.remove(draft.id);
      this.sent(story);
    });
  };

  /**
   * A decision came between, or it was sent before and only the answer was lost: the next try is about the story as it is
   * now, after it was read once more.
   */
  private meet(problem: unknown): void {
    if (wordOf(problem) !== 'story.changed' || !(problem instanceof Refused)) return;
    this.seen = false;
    this.write(asChangeOf(this.draft, problem.details['current'] as Story));
  }

  override render() {
    const { words, draft } = this;
    const names = draft.topics.map((word) => this.topics.find((each) => each.word === word)?.name ?? word);
    return html`
      ${this.back({ view: 'draft', id: draft.id, step: 'name' }, words('stories.back-to-name'))}
      <h1>${words('stories.send.title')}</h1>
      ${readBy(words, 'everybody')}
      <p>${words('stories.send.lead')}</p>
      <article class="as-public" lang=${draft.language} aria-label=${words('stories.send.preview')}>
        <h2 dir="auto">${draft.title.trim()}</h2>
        <p class="small">${words('stories.as', { name: draft.penName.trim() })}</p>
        ${draft.text
          .trim()
          .split(/\n\s*\n/u)
          .map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
        <p class="small">${names.join(' · ')}</p>
      </article>
      <form @submit=${this.submitted} novalidate>
        <label class="choice"
          ><input
            type="checkbox"
            name="seen"
            .checked=${this.seen}
            @change=${({ target }: Event) => {
              this.seen = (target as HTMLInputElement).checked;
              this.mistake = '';
            }}
          />${words('stories.send.seen')}</label
        >
        <p class="small">${words('stories.send.after')}</p>
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('stories.send.submit'))}
          <button
            type="button"
            class="quiet"
            @click=${() => {
              this.go({ view: 'draft', id: draft.id, step: 'write' });
            }}
          >
            ${words('stories.send.change')}
          </button>
        </div>
      </form>
    `;
  }
}
