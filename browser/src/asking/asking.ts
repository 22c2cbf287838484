import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import '../account/again.ts';
import type { Api } from '../account/api.ts';
import type { Named } from '../account/fields.ts';
import { View } from '../account/view.ts';
import { topics } from '../account/questions.ts';
import type { HashOptions } from '../crypto/index.ts';
import { Calls } from './calls.ts';
import './form.ts';
import './list.ts';
import './one.ts';
import type { Page } from './screen.ts';

/** The questions that a person asked, and asking one: a room of the space (browser/src/space/README.md). */
@customElement('morrow-asking')
export class Asking extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @state() private page: Page = { view: 'list' };
  @state() private topics: readonly Named[] | undefined;
  @state() private sessionOver = false;
  private calls!: Calls;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('session-over', () => {
      this.sessionOver = true;
    });
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
    this.page = page;
  };

  private readonly signIn = async (passphrase: string, options: HashOptions): Promise<void> => {
    await this.account.signInAgain(passphrase, options);
    this.sessionOver = false;
  };

  private readonly again = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.load();
  };

  override render() {
    const { words } = this;
    return html`
      ${this.sessionOver ? html`<morrow-again .words=${words} .signIn=${this.signIn}></morrow-again>` : nothing}
      ${
        this.topics
          ? this.shown(this.topics)
          : html`<h1>${words('asking.title')}</h1>
              <form @submit=${this.again} novalidate>
                ${this.outcome()}
                ${this.mistake ? html`<div class="actions">${this.submit(words('asking.again'))}</div>` : nothing}
              </form>`
      }
    `;
  }

  private shown(list: readonly Named[]) {
    const { words, page, calls, go } = this;
    switch (page.view) {
      case 'list':
        return html`<morrow-own-questions .words=${words} .calls=${calls} .go=${go}></morrow-own-questions>`;
      case 'ask':
        return html`<morrow-question-form
          .words=${words}
          .calls=${calls}
          .go=${go}
          .topics=${list}
        ></morrow-question-form>`;
      case 'change':
        return html`<morrow-question-form
          .words=${words}
          .calls=${calls}
          .go=${go}
          .topics=${list}
          .earlier=${page.question}
        ></morrow-question-form>`;
      case 'one':
        return html`<morrow-own-question
          .words=${words}
          .calls=${calls}
          .go=${go}
          .topics=${list}
          .question=${page.id}
        ></morrow-own-question>`;
    }
  }
}
