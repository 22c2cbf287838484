import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import type { Named } from '../account/fields.ts';
import type { QuestionDraft, QuestionDrafts } from '../account/question-drafts.ts';
import { topics, type Question } from '../account/questions.ts';
import type { Place } from '../account/place.ts';
import type { ReplyDrafts } from '../account/reply-drafts.ts';
import { View } from '../account/view.ts';
import { languageOfPage } from '../shell/words.ts';
import { Calls } from './calls.ts';
import { draftOf, isEmpty, newDraft } from './draft.ts';
import './list.ts';
import './look.ts';
import './one.ts';
import type { Page } from './screen.ts';
import './write.ts';

const LIST: Page = { view: 'list' };

/** The questions that a person asked, and asking one: a room of the space (browser/src/space/README.md). */
@customElement('morrow-asking')
export class Asking extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) drafts!: QuestionDrafts;
  @property({ attribute: false }) replies!: ReplyDrafts;
  @property({ attribute: false }) place!: Place<Page>;
  @property() saving = 'saved';
  @state() private topics: readonly Named[] | undefined;
  /** What was deleted last. */
  @state() private deleted: QuestionDraft | undefined;
  /** A draft in which nothing was changed yet: the space does not keep it. */
  private fresh: QuestionDraft | undefined;
  private calls!: Calls;

  override connectedCallback(): void {
    super.connectedCallback();
    this.drafts.moved = (from, to) => {
      if (this.page.view === 'draft' && this.page.id === from) this.page = { ...this.page, id: to };
    };
    // What was left empty when the space locked is not there any more.
    if (this.page.view === 'draft' && !this.draft) this.page = LIST;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drafts.moved = () => undefined;
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
    void this.load();
  }

  private load(): Promise<void> {
    return this.attempt(async () => {
      this.topics = await topics(this.api);
    });
  }

  private readonly go = (page: Page): void => {
    if (page.view !== 'draft') this.leave();
    this.deleted = undefined;
    this.page = page;
  };

  /** A draft that was emptied again is none. */
  private leave(): void {
    const { draft, fresh } = this;
    this.fresh = undefined;
    if (draft && draft !== fresh && isEmpty(draft)) this.drafts.remove(draft.id);
  }

  private get draft(): QuestionDraft | undefined {
    const { page, fresh } = this;
    if (page.view !== 'draft') return undefined;
    return this.drafts.all().find(({ id }) => id === page.id) ?? (fresh?.id === page.id ? fresh : undefined);
  }

  private begin(draft: QuestionDraft): void {
    this.fresh = draft;
    this.go({ view: 'draft', id: draft.id, step: 'write' });
  }

  private readonly ask = (): void => {
    this.begin(newDraft(this.drafts.newId(), languageOfPage()));
  };

  private readonly change = (question: Question): void => {
    const begun = this.drafts.all().find(({ of }) => of?.id === question.id);
    this.begin(begun ?? draftOf(this.drafts.newId(), question));
  };

  private readonly write = (draft: QuestionDraft): void => {
    this.drafts.write(draft);
    this.requestUpdate();
  };

  private readonly discard = (draft: QuestionDraft): void => {
    const { id } = draft;
    const kept = this.drafts.all().some((each) => each.id === id);
    if (kept) this.drafts.remove(id);
    this.go({ view: 'list' });
    if (kept && !isEmpty(draft)) this.deleted = draft;
  };

  private readonly undo = (): void => {
    if (this.deleted) this.drafts.write(this.deleted);
    this.deleted = undefined;
  };

  private readonly sent = ({ id }: Question): void => {
    this.go({ view: 'one', id });
  };

  override render() {
    const { words } = this;
    return html`
      ${
        this.topics
          ? this.shown(this.topics)
          : html`<h1>${words('asking.title')}</h1>
              ${this.fetching(() => {
                void this.load();
              })}`
      }
    `;
  }

  private shown(list: readonly Named[]) {
    const { words, page, calls, go, drafts, draft, write, discard, saving } = this;
    if (page.view === 'one')
      return html`<morrow-own-question
        .words=${words}
        .calls=${calls}
        .go=${go}
        .drafts=${drafts}
        .replies=${this.replies}
        .saving=${saving}
        .topics=${list}
        .change=${this.change}
        .question=${page.id}
      ></morrow-own-question>`;
    if (page.view === 'list' || !draft)
      return html`<morrow-own-questions
        .words=${words}
        .calls=${calls}
        .go=${go}
        .drafts=${drafts}
        .replies=${this.replies}
        .begin=${this.ask}
        .deleted=${this.deleted}
        .undo=${this.undo}
      ></morrow-own-questions>`;
    return page.step === 'write'
      ? html`<morrow-question-writing
          .words=${words}
          .calls=${calls}
          .go=${go}
          .topics=${list}
          .draft=${draft}
          .write=${write}
          .discard=${discard}
          .saving=${saving}
        ></morrow-question-writing>`
      : html`<morrow-question-looking
          .words=${words}
          .calls=${calls}
          .go=${go}
          .drafts=${drafts}
          .draft=${draft}
          .write=${write}
          .sent=${this.sent}
        ></morrow-question-looking>`;
  }
}
