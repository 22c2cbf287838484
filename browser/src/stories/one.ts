import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Api } from '../account/api.ts';
import '../account/helplines.ts';
import '../account/my-review.ts';
import type { Story } from './calls.ts';
import { draftOf, isGrave, newDraft } from './draft.ts';
import { stateOf } from './list.ts';
import { readBy, Screen } from './screen.ts';

/** A story that was sent: how it stands, what everybody reads, and taking it back. */
@customElement('morrow-story')
export class OneStory extends Screen {
  @property({ attribute: false }) change!: (story: Story) => void;
  @property() story!: string;
  @property({ attribute: false }) api!: Api;
  @state() private now: Story | undefined;
  @state() private asking = false;
  @state() private keep = true;
  @state() private gone = false;

  protected override firstUpdated(): void {
    void this.attempt(async () => {
      this.now = await this.calls.one(this.story);
    });
  }

  private readonly keepAsItIs = (): void => {
    void this.attempt(async () => {
      this.now = await this.calls.keepAsItIs(this.story);
    });
  };

  private readonly withdraw = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(async () => {
      await this.calls.withdraw(this.story);
      // Kept only after it is gone, and only when the person wants it: as a draft that nobody else can read.
      if (this.keep && this.now) {
        const { title, text, topics } = draftOf('', this.now);
        this.drafts.write({ ...newDraft(this.drafts.newId(), this.now.language), title, text, topics });
      }
      for (const { id, of } of this.drafts.all()) if (of?.id === this.story) this.drafts.remove(id);
      this.gone = true;
    });
  };

  override render() {
    const { words, now } = this;
    if (this.gone) {
      return html`<h1>${words('stories.gone.title')}</h1>
        <p>${words('stories.gone.lead')}</p>
        ${this.back({ view: 'list' }, words('stories.back'))}`;
    }
    const latest = now?.sent ?? now?.shown;
    return html`
      ${latest && isGrave(latest) ? html`<morrow-helplines .words=${words} .api=${this.api}></morrow-helplines>` : nothing}
      ${this.back({ view: 'list' }, words('stories.back'))}
      <h1 dir="auto">${latest?.title ?? words('stories.title')}</h1>
      ${now ? this.told(now) : html`${this.outcome()}`}
    `;
  }

  private told(now: Story) {
    const { words } = this;
    const { shown, sent } = now;
    return html`
      ${readBy(words, shown ? 'public' : sent?.state === 'waiting' ? 'reviewers' : 'you')}
      <p class="state" id="state">${words('stories.state', { state: stateOf(now) })}</p>
      <p class="small">${words('stories.as', { name: now.penName })}</p>
      ${shown ? html`<p><a href=${shown.address}>${words('stories.one.public')}</a></p>` : nothing}
      <morrow-my-review
        .words=${words}
        .api=${this.api}
        matter="story"
        .piece=${now.id}
        .fresh=${now.version}
      ></morrow-my-review>
      ${this.outcome()}
      <div class="actions">
        <button
          type="button"
          @click=${() => {
            this.change(now);
          }}
        >
          ${words('stories.one.change')}
        </button>
        ${
          shown && sent
            ? html`<button type="button" class="quiet" @click=${this.keepAsItIs}>
                ${words('stories.one.keep')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="grave"
          aria-expanded=${String(this.asking)}
          @click=${() => {
            this.asking = !this.asking;
          }}
        >
          ${words('stories.one.withdraw')}
        </button>
      </div>
      ${this.asking ? this.sure() : nothing}
    `;
  }

  private sure() {
    const { words } = this;
    return html`<form class="notice" @submit=${this.withdraw} novalidate>
      <p>${words('stories.one.withdraw-lead')}</p>
      <label class="choice"
        ><input
          type="checkbox"
          .checked=${this.keep}
          @change=${({ target }: Event) => {
            this.keep = (target as HTMLInputElement).checked;
          }}
        />${words('stories.one.withdraw-keep')}</label
      >
      <div class="actions">${this.submit(words('stories.one.withdraw-now'), 'grave')}</div>
    </form>`;
  }
}
