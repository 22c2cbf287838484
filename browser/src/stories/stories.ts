import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import type { Named } from '../account/fields.ts';
import { Form } from '../account/form.ts';
import '../account/helplines.ts';
import type { Place } from '../account/place.ts';
import type { StoryDraft, StoryDrafts } from '../account/story-drafts.ts';
import { languageOfPage } from '../shell/words.ts';
import { Calls, type Mine, type Story } from './calls.ts';
import { draftOf, isEmpty, isGrave, newDraft } from './draft.ts';
import { explained } from './explain.ts';
import './list.ts';
import './look.ts';
import './name.ts';
import './notes.ts';
import './one.ts';
import type { Page } from './screen.ts';
import './send.ts';
import './write.ts';

const LIST: Page = { view: 'list' };

/** The stories that a person wrote, and writing one: a room of the space (browser/src/space/README.md). */
@customElement('morrow-stories')
export class Stories extends Form {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) drafts!: StoryDrafts;
  @property({ attribute: false }) place!: Place<Page>;
  @property() saving = 'saved';
  @state() private mine: Mine | undefined;
  @state() private topics: readonly Named[] = [];
  /** What was deleted last. */
  @state() private deleted: StoryDraft | undefined;
  /** A draft in which nothing was changed yet: the space does not keep it. */
  private fresh: StoryDraft | undefined;
  private calls!: Calls;

  override connectedCallback(): void {
    super.connectedCallback();
    this.drafts.moved = (from, to) => {
      if ((this.page.view === 'draft' || this.page.view === 'notes') && this.page.id === from)
        this.page = { ...this.page, id: to };
    };
    // What was left empty when the space locked is not there any more.
    if ((this.page.view === 'draft' || this.page.view === 'notes') && !this.draft) this.page = LIST;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drafts.moved = () => undefined;
    this.mine = undefined;
  }

  private get page(): Page {
    return this.place.now ?? LIST;
  }

  private set page(page: Page) {
    this.place.now = page;
    this.requestUpdate();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('api')) this.calls = new Calls(this.api);
  }

  protected override firstUpdated(): void {
    void this.attempt(() => this.look());
  }

  protected override explained(problem: unknown): string {
    return explained(this.words, problem);
  }

  private async look(): Promise<void> {
    if (this.topics.length === 0) this.topics = await this.calls.topics(languageOfPage());
    this.mine = await this.calls.mine();
  }

  private readonly go = (page: Page): void => {
    if (!('id' in page) || page.id !== this.draft?.id) this.leave();
    this.deleted = undefined;
    this.page = page;
    if (page.view === 'list') void this.attempt(() => this.look());
  };

  /** A draft that was emptied again is none. */
  private leave(): void {
    const { draft, fresh } = this;
    this.fresh = undefined;
    if (draft && draft !== fresh && isEmpty(draft)) this.drafts.remove(draft.id);
  }

  private get draft(): StoryDraft | undefined {
    const { page, fresh } = this;
    if (page.view !== 'draft' && page.view !== 'notes') return undefined;
    return this.drafts.all().find(({ id }) => id === page.id) ?? (fresh?.id === page.id ? fresh : undefined);
  }

  private readonly begin = (): void => {
    this.open(newDraft(this.drafts.newId(), languageOfPage()));
  };

  /** Begins a change of a story, or goes on with one that was begun. */
  private readonly change = (story: Story): void => {
    const begun = this.drafts.all().find(({ of }) => of?.id === story.id);
    this.open(begun ?? draftOf(this.drafts.newId(), story));
  };

  private open(draft: StoryDraft): void {
    this.go({ view: 'draft', id: draft.id, step: 'write' });
    this.fresh = draft;
  }

  private readonly discard = (draft: StoryDraft): void => {
    const kept = this.drafts.all().some(({ id }) => id === draft.id);
    if (kept) this.drafts.remove(draft.id);
    this.go({ view: 'list' });
    if (kept && !isEmpty(draft)) this.deleted = draft;
  };

  private readonly undo = (): void => {
    if (this.deleted) this.drafts.write(this.deleted);
    this.deleted = undefined;
  };

  private readonly write = (draft: StoryDraft): void => {
    this.drafts.write(draft);
    this.requestUpdate();
  };

  private readonly sent = (story: Story): void => {
    this.go({ view: 'story', id: story.id });
  };

  private readonly again = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(() => this.look());
  };

  override render() {
    const { draft } = this;
    return html`
      ${draft && isGrave(draft) ? html`<morrow-helplines .words=${this.words} .api=${this.api}></morrow-helplines>` : nothing}
      ${this.shown()}
      ${
        this.mistake && this.page.view === 'list'
          ? html`<form @submit=${this.again} novalidate>
              ${this.outcome()}
              <div class="actions">${this.submit(this.words('opening.again'), 'quiet')}</div>
            </form>`
          : nothing
      }
    `;
  }

  private shown() {
    const { words, calls, drafts, draft, go, page, write, saving, topics } = this;
    if (page.view === 'story')
      return html`<morrow-story
        .words=${words}
        .calls=${calls}
        .drafts=${drafts}
        .go=${go}
        .api=${this.api}
        .change=${this.change}
        .story=${page.id}
      ></morrow-story>`;
    if (page.view === 'list' || !draft)
      return html`<morrow-my-stories
        .words=${words}
        .calls=${calls}
        .drafts=${drafts}
        .go=${go}
        .mine=${this.mine}
        .begin=${this.begin}
        .deleted=${this.deleted}
        .undo=${this.undo}
      ></morrow-my-stories>`;
    if (page.view === 'notes')
      return html`<morrow-story-notes
        .words=${words}
        .drafts=${drafts}
        .go=${go}
        .draft=${draft}
        .write=${write}
      ></morrow-story-notes>`;
    switch (page.step) {
      case 'write':
        return html`<morrow-story-writing
          .words=${words}
          .drafts=${drafts}
          .go=${go}
          .draft=${draft}
          .write=${write}
          .discard=${this.discard}
          .saving=${saving}
        ></morrow-story-writing>`;
      case 'look':
        return html`<morrow-story-looking
          .words=${words}
          .calls=${calls}
          .go=${go}
          .draft=${draft}
          .write=${write}
          .handle=${this.account.handle}
        ></morrow-story-looking>`;
      case 'name':
        return html`<morrow-story-naming
          .words=${words}
          .calls=${calls}
          .go=${go}
          .draft=${draft}
          .write=${write}
          .topics=${topics}
        ></morrow-story-naming>`;
      case 'send':
        return html`<morrow-story-sending
          .words=${words}
          .calls=${calls}
          .drafts=${drafts}
          .go=${go}
          .draft=${draft}
          .write=${write}
          .topics=${topics}
          .sent=${this.sent}
        ></morrow-story-sending>`;
    }
  }
}
