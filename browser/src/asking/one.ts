import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../account/helplines.ts';
import { back } from '../account/back.ts';
import { hasDanger } from '../account/danger.ts';
import { findDetails } from '../account/details.ts';
import { OneQuestion } from '../account/one-question.ts';
import type { QuestionDrafts } from '../account/question-drafts.ts';
import { nameOf, type Question, type Said } from '../account/questions.ts';
import type { ReplyDraft } from '../account/reply-drafts.ts';
import type { Calls } from './calls.ts';
import { explained, type Page } from './screen.ts';

/** One of the own questions with its answers. */
@customElement('morrow-own-question')
export class OwnQuestion extends OneQuestion {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) go!: (page: Page) => void;
  @property({ attribute: false }) drafts!: QuestionDrafts;
  /** Begins a change of the question, or goes on with one that was begun. */
  @property({ attribute: false }) change!: (question: Question) => void;
  @state() private confirming = false;

  protected override get labels() {
    const { words, saving } = this;
    return {
      tried: words('asking.tried-label'),
      help: words('asking.help-label'),
      change: words('asking.change'),
      withdraw: words('asking.withdraw'),
      saving: words('asking.saving', { state: saving }),
      send: words('asking.send'),
      cancel: words('asking.cancel'),
    };
  }

  protected override get api() {
    return this.calls.api;
  }

  protected override explained(problem: unknown): string {
    return explained(this.words, problem);
  }

  protected override read(): Promise<Question> {
    return this.calls.one(this.question);
  }

  protected override seen(): Promise<void> {
    return this.calls.seen(this.question);
  }

  protected override missing({ text }: ReplyDraft): string | undefined {
    return text.trim().length < 2 ? this.words('asking.short-follow-up') : undefined;
  }

  protected override sending({ of, request, under = '', text }: ReplyDraft): Promise<Question> {
    return of
      ? this.calls.changeFollowUp(of.id, of.version, text)
      : this.calls.followUp(request, under, text);
  }

  protected override withdrawReply({ id }: Said): Promise<Question> {
    return this.calls.withdrawFollowUp(id);
  }

  /** Whether what is being written under an answer speaks of danger. */
  private get tellsOfDanger(): boolean {
    return hasDanger(this.replying.now?.text ?? '');
  }

  private readonly withdraw = (): void => {
    void this.attempt(async () => {
      await this.calls.withdraw(this.question);
      for (const { id, of } of this.drafts.all()) if (of?.id === this.question) this.drafts.remove(id);
      for (const { id, question } of this.replies.all())
        if (question === this.question) this.replies.remove(id);
      this.go({ view: 'list' });
    });
  };

  override render() {
    const { words, shown } = this;
    return html`
      ${shown?.danger || this.tellsOfDanger ? html`<morrow-helplines .words=${words} .api=${this.api}></morrow-helplines>` : nothing}
      ${back(words('asking.back'), () => {
        this.go({ view: 'list' });
      })}
      ${shown ? this.whole(shown) : this.fetching(this.load)}
    `;
  }

  private whole(question: Question) {
    const { words, topics } = this;
    const { title, penName, address } = question;
    return html`
      <h1 dir="auto">${title}</h1>
      <p class="small">
        ${words('asking.as', { name: penName })} ·
        ${question.topics.map((topic) => nameOf(topics, topic)).join(' · ')}
      </p>
      <morrow-my-review
        .words=${words}
        .api=${this.api}
        matter="question"
        .piece=${question.id}
        .fresh=${question.version}
      ></morrow-my-review>
      ${
        address
          ? html`<p><a href=${address}>${words('asking.page')}</a></p>`
          : html`<p>${words('asking.not-public')}</p>`
      }
      ${this.told(question)}
      <div class="actions">
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.change(question);
          }}
        >
          ${words('asking.change')}
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.confirming = true;
          }}
        >
          ${words('asking.withdraw')}
        </button>
      </div>
      ${this.confirming ? this.confirm() : nothing}
      <h2>${words('asking.answers', { n: question.answers.length })}</h2>
      ${question.answers.length === 0 ? html`<p>${words('asking.no-answer')}</p>` : nothing}
      ${question.answers.map((answer) => this.answer(question, answer))}
      ${this.replying.now ? nothing : this.outcome()}
    `;
  }

  private confirm() {
    const { words } = this;
    return html`<section class="notice" role="alertdialog" aria-labelledby="withdraw-title">
      <h2 id="withdraw-title">${words('asking.withdraw-title')}</h2>
      <p>${words('asking.withdraw-text')}</p>
      <div class="actions">
        <button type="button" @click=${this.withdraw}>${words('asking.withdraw-yes')}</button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.confirming = false;
          }}
        >
          ${words('asking.withdraw-no')}
        </button>
      </div>
    </section>`;
  }

  private answer(question: Question, answer: Said) {
    const { words, calls } = this;
    const name = answer.name ?? words('asking.specialist');
    return html`<article aria-label=${words('asking.answer-of', { name })}>
      <h3 dir="auto">
        ${
          answer.profile
            ? html`<a href=${`/${document.documentElement.lang}/specialists/${answer.profile}`}>${name}</a>`
            : name
        }
      </h3>
      <p class="lines" dir="auto">${answer.text}</p>
      <div class="chips">
        <button
          type="button"
          class="quiet"
          aria-pressed=${String(answer.helped)}
          @click=${() => {
            this.now(() => calls.helped(answer.id, !answer.helped));
          }}
        >
          ${words('asking.helped')}
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.begin(() => {
              this.replying.begin(question, answer.id);
            });
          }}
        >
          ${words('asking.follow-up')}
        </button>
      </div>
      ${this.followUps(question, answer, ({ byAsker }) => (byAsker ? words('asking.you') : name))}
      ${this.replying.now?.under === answer.id ? this.followUpForm(this.replying.now) : nothing}
    </article>`;
  }

  private followUpForm(draft: ReplyDraft) {
    const { words } = this;
    const details = findDetails(draft.text);
    return this.replyForm(
      draft,
      { label: words('asking.follow-up-label'), help: words('asking.follow-up-help'), rows: 4, most: 2000 },
      html`<div aria-live="polite">
        ${
          details.length > 0
            ? html`<p class="small">
                <strong>${words('asking.details')}</strong> ${details.map((each) => each.text).join(', ')}
              </p>`
            : nothing
        }
      </div>`,
    );
  }
}
