import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import type { Named } from '../account/fields.ts';
import { topics } from '../account/questions.ts';
import type { Place } from '../account/place.ts';
import type { ReplyDrafts } from '../account/reply-drafts.ts';
import { View } from '../account/view.ts';
import { Calls } from './calls.ts';
import './list.ts';
import './one.ts';
import type { Page } from './screen.ts';

/** The questions that wait for answers, and the own answers: a room of the space (browser/src/space/README.md). */
@customElement('morrow-answering')
export class Answering extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) replies!: ReplyDrafts;
  @property({ attribute: false }) place!: Place<Page>;
  @property() saving = 'saved';
  @state() private topics: readonly Named[] | undefined;
  private calls!: Calls;

  private get page(): Page {
    return this.place.now ?? { view: 'list' };
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
    this.place.now = page;
    this.requestUpdate();
  };

  override render() {
    const { words, page, calls, go } = this;
    return html`
      ${
        !this.topics
          ? html`<h1>${words('answering.title')}</h1>
              ${this.fetching(() => {
                void this.load();
              })}`
          : page.view === 'list'
            ? html`<morrow-open-questions
                .words=${words}
                .calls=${calls}
                .go=${go}
                .topics=${this.topics}
                .replies=${this.replies}
              ></morrow-open-questions>`
            : html`<morrow-question-to-answer
                .words=${words}
                .calls=${calls}
                .go=${go}
                .topics=${this.topics}
                .replies=${this.replies}
                .saving=${this.saving}
                .question=${page.id}
              ></morrow-question-to-answer>`
      }
    `;
  }
}
