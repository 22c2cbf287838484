import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../account/my-review.ts';
import { Refused } from '../account/refused.ts';
import { nameOf, type Question, type Said } from '../account/questions.ts';
import type { ReplyDraft } from '../account/reply-drafts.ts';
import { Replying } from '../account/replying.ts';
import { Screen } from './screen.ts';

const LEAST_OF_ANSWER = 20;
const LEAST_OF_FOLLOW_UP = 2;

/** A question with its answers, and the own answer to it. */
@customElement('morrow-question-to-answer')
export class QuestionToAnswer extends Screen {
  /** The question's id. */
  @property() question = '';
  @state() private shown: Question | undefined;
  private replying!: Replying;

  override connectedCallback(): void {
    super.connectedCallback();
    this.replying = new Replying(this.replies);
    this.replies.moved = (from, to) => {
      this.replying.moved(from, to);
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.replies.moved = () => undefined;
  }

  protected override firstUpdated(): void {
    void this.load();
  }

  private load(): Promise<void> {
    return this.attempt(async () => {
      this.shown = await this.calls.question(this.question);
      await this.calls.seen(this.question);
      this.replying.goOn(this.shown);
      this.requestUpdate();
      await this.updateComplete;
      super.firstUpdated();
    });
  }

  private readonly again = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.load();
  };

  private get own(): Said | undefined {
    return this.shown?.answers.find(({ mine }) => mine);
  }

  private readonly send = (event: SubmitEvent): void => {
    event.preventDefault();
    const { calls, question, replying } = this;
    const draft = replying.now;
    if (!draft || draft.text.trim().length < (draft.under ? LEAST_OF_FOLLOW_UP : LEAST_OF_ANSWER)) {
      this.mistake = this.words('answering.short');
      this.querySelector<HTMLElement>('#answer-text')?.focus();
      return;
    }
    const { of, under, request, text } = draft;
    void this.attempt(async () => {
      try {
        this.shown = of
          ? await calls.change(of.id, of.version, text)
          : under
            ? await calls.followUp(request, under, text)
            : await calls.answer(request, question, text);
        replying.sent();
      } catch (problem) {
        const now = problem instanceof Refused ? problem.details['question'] : undefined;
        if (now) this.meet(now as Question);
        throw problem;
      }
    });
  };

  private meet(now: Question): void {
    this.shown = now;
    this.replying.meet(now);
  }

  private withdraw(said: Said): void {
    void this.attempt(async () => {
      await this.calls.withdraw(said.id);
      this.shown = await this.calls.question(this.question);
    });
  }

  private begin(writing: () => void): void {
    writing();
    this.mistake = '';
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#answer-text')?.focus());
  }

  override render() {
    const { words, shown } = this;
    return html`
      <p class="small">
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.go({ view: 'list' });
          }}
        >
          ${words('answering.back')}
        </button>
      </p>
      ${
        shown
          ? this.whole(shown)
          : html`<form @submit=${this.again} novalidate>
              ${this.outcome()}
              ${this.mistake ? html`<div class="actions">${this.submit(words('answering.again'))}</div>` : nothing}
            </form>`
      }
    `;
  }

  private whole(question: Question) {
    const { words, own, replying } = this;
    const { title, penName, topics, danger, text, tried, help, address, language, answers } = question;
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
      <div lang=${language}>
        <p class="lines" dir="auto">${text}</p>
        ${
          tried
            ? html`<h2>${words('answering.tried')}</h2>
                <p class="lines" dir="auto">${tried}</p>`
            : nothing
        }
        ${
          help
            ? html`<h2>${words('answering.help')}</h2>
                <p class="lines" dir="auto">${help}</p>`
            : nothing
        }
      </div>
      <h2>${words('answering.answers', { n: answers.length })}</h2>
      ${answers.map((answer) => this.answer(question, answer))}
      ${own ? nothing : this.answerForm(question, address !== undefined)}
      ${replying.now || !own ? nothing : this.outcome()}
    `;
  }

  private answer(question: Question, answer: Said) {
    const { words } = this;
    const name = answer.mine ? words('answering.you') : (answer.name ?? words('answering.specialist'));
    return html`<article aria-label=${words('answering.answer-of', { name })}>
      <h3 dir="auto">${name}</h3>
      ${answer.helped ? html`<p class="small">${words('answering.helped')}</p>` : nothing}
      <p class="lines" dir="auto">${answer.text}</p>
      ${answer.mine ? this.ownTools(question, answer) : nothing}
      ${
        answer.followUps.length > 0
          ? html`<ul class="rows">
              ${answer.followUps.map((each) => this.followUp(question, answer, each, name))}
            </ul>`
          : nothing
      }
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

  private followUp(question: Question, answer: Said, each: Said, name: string) {
    const { words } = this;
    const by = each.byAsker ? words('answering.asker') : each.mine ? words('answering.you') : name;
    return html`<li>
      <p class="small">${by}</p>
      <p class="lines" dir="auto">${each.text}</p>
      ${each.mine ? this.ownTools(question, each, answer.id) : nothing}
    </li>`;
  }

  private ownTools(question: Question, said: Said, under?: string) {
    const { words } = this;
    return html`<morrow-my-review
        .words=${words}
        .api=${this.calls.api}
        .matter=${under ? 'follow-up' : 'answer'}
        .piece=${said.id}
        .fresh=${said.version}
      ></morrow-my-review>
      <div class="actions">
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.begin(() => {
              this.replying.change(question, said, under);
            });
          }}
        >
          ${words('answering.change')}
        </button>
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.withdraw(said);
          }}
        >
          ${words('answering.withdraw')}
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

  private form({ text, under }: ReplyDraft) {
    const { words } = this;
    const answer = under === undefined;
    return html`<form @submit=${this.send} novalidate autocomplete="off">
      ${this.line({
        id: 'answer-text',
        label: words(answer ? 'answering.label' : 'answering.follow-up-label'),
        value: text,
        rows: answer ? 10 : 4,
        most: answer ? 4000 : 2000,
        help: words('answering.text-help'),
        typed: (typed) => {
          this.replying.type(typed);
        },
      })}
      <p class="state" role="status" id="saving">
        ${text.trim() === '' ? nothing : words('answering.saving', { state: this.saving })}
      </p>
      ${this.outcome()}
      <div class="actions">
        ${this.submit(words('answering.send'))}
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.replying.leave();
            this.requestUpdate();
          }}
        >
          ${words('answering.cancel')}
        </button>
      </div>
    </form>`;
  }
}
