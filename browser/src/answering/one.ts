import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { back } from '../account/back.ts';
import { OneQuestion } from '../account/one-question.ts';
import { nameOf, type Question, type Said } from '../account/questions.ts';
import type { ReplyDraft } from '../account/reply-drafts.ts';
import type { Calls } from './calls.ts';
import { explained, type Page } from './screen.ts';

const LEAST_OF_ANSWER = 20;
const LEAST_OF_FOLLOW_UP = 2;

/** A question with its answers, and the own answer to it. */
@customElement('morrow-question-to-answer')
export class QuestionToAnswer extends OneQuestion {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) go!: (page: Page) => void;

  protected override get labels() {
    const { words, saving } = this;
    return {
      tried: words('answering.tried'),
      help: words('answering.help'),
      change: words('answering.change'),
      withdraw: words('answering.withdraw'),
      saving: words('answering.saving', { state: saving }),
      send: words('answering.send'),
      cancel: words('answering.cancel'),
    };
  }

  protected override get api() {
    return this.calls.api;
  }

  protected override explained(problem: unknown): string {
    return explained(this.words, problem);
  }

  protected override read(): Promise<Question> {
    return this.calls.question(this.question);
  }

  protected override seen(): Promise<void> {
    return this.calls.seen(this.question);
  }

  protected override missing({ text, under }: ReplyDraft): string | undefined {
    const least = under ? LEAST_OF_FOLLOW_UP : LEAST_OF_ANSWER;
    return text.trim().length < least ? this.words('answering.short') : undefined;
  }

  protected override sending({ of, under, request, text }: ReplyDraft): Promise<Question> {
    const { calls, question } = this;
    if (of) return calls.change(of.id, of.version, text);
    return under ? calls.followUp(request, under, text) : calls.answer(request, question, text);
  }

  protected override async withdrawReply({ id }: Said): Promise<Question> {
    await this.calls.withdraw(id);
    return this.read();
  }

  private get own(): Said | undefined {
    return this.shown?.answers.find(({ mine }) => mine);
  }

  override render() {
    const { words, shown } = this;
    return html`
      ${back(words('answering.back'), () => {
        this.go({ view: 'list' });
      })}
      ${shown ? this.whole(shown) : this.fetching(this.load)}
    `;
  }

  private whole(question: Question) {
    const { words, own, replying } = this;
    const { title, penName, topics, danger, address, language, answers } = question;
    const shown = title !== '';
    return html`
      ${shown ? html`<h1 dir="auto" lang=${language}>${title}</h1>` : html`<h1>${words('answering.hidden')}</h1>`}
      ${shown ? nothing : html`<p>${words('answering.hidden-help')}</p>`}
      ${
        shown
          ? html`<p class="small">
              ${words('answering.as', { name: penName })} ·
              ${topics.map((topic) => nameOf(this.topics, topic)).join(' · ')}
              ${address ? html`· <a href=${address}>${words('answering.page')}</a>` : nothing}
            </p>`
          : nothing
      }
      ${danger ? html`<div class="notice"><p>${words('answering.danger-help')}</p></div>` : nothing}
      <div lang=${language}>${this.told(question)}</div>
      <h2>${words('answering.answers', { n: answers.length })}</h2>
      ${answers.map((answer) => this.answer(question, answer))}
      ${own ? nothing : this.answerForm(question, address !== undefined)}
      ${replying.now || !own ? nothing : this.outcome()}
    `;
  }

  private answer(question: Question, answer: Said) {
    const { words } = this;
    const name = answer.mine ? words('answering.you') : (answer.name ?? words('answering.specialist'));
    const by = ({ byAsker, mine }: Said) =>
      byAsker ? words('answering.asker') : mine ? words('answering.you') : name;
    return html`<article aria-label=${words('answering.answer-of', { name })}>
      <h3 dir="auto">${name}</h3>
      ${answer.helped ? html`<p class="small">${words('answering.helped')}</p>` : nothing}
      <p class="lines" dir="auto">${answer.text}</p>
      ${answer.mine ? this.tools(question, answer) : nothing} ${this.followUps(question, answer, by)}
      ${answer.mine ? this.below(question, answer) : nothing}
    </article>`;
  }

  /** Below the own answer: writing on, or changing something. */
  private below(question: Question, answer: Said) {
    const { words, replying } = this;
    if (replying.now) return this.form(replying.now);
    if (!answer.shown) return nothing;
    return html`<div class="actions">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          this.begin(() => {
            this.replying.begin(question, answer.id);
          });
        }}
      >
        ${words('answering.follow-up')}
      </button>
    </div>`;
  }

  private answerForm(question: Question, open: boolean) {
    const { words, replying } = this;
    if (replying.now) return this.form(replying.now);
    if (!open) return nothing;
    return html`${this.outcome()}
      <div class="actions">
        <button
          type="button"
          @click=${() => {
            this.begin(() => {
              this.replying.begin(question);
            });
          }}
        >
          ${words('answering.answer')}
        </button>
      </div>`;
  }

  private form(draft: ReplyDraft) {
    const { words } = this;
    const answer = draft.under === undefined;
    return this.replyForm(draft, {
      label: words(answer ? 'answering.label' : 'answering.follow-up-label'),
      help: words('answering.text-help'),
      rows: answer ? 10 : 4,
      most: answer ? 4000 : 2000,
    });
  }
}
