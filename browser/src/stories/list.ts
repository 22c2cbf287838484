import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StoryDraft } from '../account/story-drafts.ts';
import { undoNotice } from '../account/undo.ts';
import type { Mine, Story } from './calls.ts';
import { readBy, Screen } from './screen.ts';

/** What is being written, which is private, and what was sent. */
@customElement('morrow-my-stories')
export class MyStories extends Screen {
  @property({ attribute: false }) mine: Mine | undefined;
  @property({ attribute: false }) begin!: () => void;
  /** What was deleted last, to bring it back. */
  @property({ attribute: false }) deleted: StoryDraft | undefined;
  @property({ attribute: false }) undo!: () => void;

  override render() {
    const { words, mine } = this;
    const drafts = this.drafts.all();
    return html`
      <h1>${words('stories.title')}</h1>
      <p class="lead">${words('stories.lead')}</p>
      <p>${words('stories.how')}</p>
      ${undoNotice(words, this.deleted && words('stories.deleted'), this.undo)}
      <div class="actions">
        <button type="button" @click=${this.begin}>${words('stories.begin')}</button>
      </div>
      ${mine && mine.seconds > 0 ? html`<p class="small">${words('stories.wait', { at: this.until(mine) })}</p>` : nothing}
      ${
        drafts.length > 0
          ? html`<section aria-labelledby="drafts">
              <h2 id="drafts">${words('stories.drafts')}</h2>
              ${readBy(words, 'you')}
              <ul class="rows">
                ${drafts.map((draft) => this.draftRow(draft))}
              </ul>
            </section>`
          : nothing
      }
      ${mine ? this.sent(mine.stories) : nothing} ${this.outcome()}
      <p class="small way">
        <a href=${`/${document.documentElement.lang}/stories`}>${words('stories.read')}</a>
      </p>
    `;
  }

  private until({ seconds }: Mine): Date {
    return new Date(this.calls.now().getTime() + seconds * 1_000);
  }

  private draftRow({ id, title, text, of, second }: StoryDraft): TemplateResult {
    const { words } = this;
    return html`<li>
      <button
        type="button"
        class="entry one"
        @click=${() => {
          this.go({ view: 'draft', id, step: 'write' });
        }}
      >
        <span class="text" dir="auto"
          >${title.trim() || text.trim().slice(0, 80) || words('stories.untitled')}</span
        >
        <span class="small">${words(of ? 'stories.draft-change' : 'stories.draft')}</span>
        ${second ? html`<span class="small">${words('stories.second')}</span>` : nothing}
      </button>
    </li>`;
  }

  private sent(stories: readonly Story[]) {
    const { words } = this;
    if (stories.length === 0) return nothing;
    return html`<section aria-labelledby="sent">
      <h2 id="sent">${words('stories.sent')}</h2>
      <ul class="rows">
        ${stories.map(
          (story) =>
            html`<li>
              <button
                type="button"
                class="entry one"
                @click=${() => {
                  this.go({ view: 'story', id: story.id });
                }}
              >
                <span class="text" dir="auto">${(story.sent ?? story.shown)?.title}</span>
                <span class="small">${words('stories.as', { name: story.penName })}</span>
                <span class="small">${words('stories.state', { state: stateOf(story) })}</span>
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

/** How it stands with a story, for `stories.state`. */
export function stateOf({ shown, sent }: Story): string {
  if (!sent) return 'shown';
  if (sent.state === 'taken-down') return 'taken';
  if (sent.state === 'returned') return shown ? 'change_returned' : 'returned';
  return shown ? 'change_waits' : 'waits';
}
