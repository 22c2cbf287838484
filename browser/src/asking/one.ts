import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../account/helplines.ts';
import '../account/my-review.ts';
import { hasDanger } from '../account/danger.ts';
import { findDetails } from '../account/details.ts';
import { Refused } from '../account/refused.ts';
import { nameOf, type Question, type Said } from '../account/questions.ts';
import type { ReplyDraft } from '../account/reply-drafts.ts';
import { Replying } from '../account/replying.ts';
import { Screen } from './screen.ts';

/** One of the own questions with its answers. */
@customElement('morrow-own-question')
export class OwnQuestion extends Screen {
  /** Begins a change of the question, or goes on with one that was begun. */
  @property({ attribute: false }) change!: (question: Question) => void;
  /** The question's id. */
  @property() question = '';
  @state() private shown: Question | undefined;
  @state() private confirming = false;
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
      this.shown = await this.calls.one(this.question);
      await this.calls.seen(this.question);
      this.replying.goOn(this.shown);
      this.requestUpdate();
      await this.updateComplete;
      super.firstUpdated();
    });
  }

  /** A call whose answer is the question as it is now. */
  private now(call: () => Promise<Question>): void {
    void this.attempt(async () => {
      try {
        this.shown = await call();
      } catch (problem) {
        const now = problem instanceof Refused ? problem.details['question'] : undefined;
        if (now) this.meet(now as Question);
        throw problem;
      }
    });
  }

  private readonly again = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.load();
  };

  private meet(now: Question): void {
    this.shown = now;
    this.replying.meet(now);
  }

  private readonly send = (event: SubmitEvent): void => {
    event.preventDefault();
    const { calls, replying } = this;
    const draft = replying.now;
    if (!draft || draft.text.trim().length < 2) {
      this.mistake = this.words('asking.short-follow-up');
      this.querySelector<HTMLElement>('#follow-up-text')?.focus();
      return;
    }
    this.now(async () => {
      const { of, request, under = '', text } = draft;
      const question = of
        ? await calls.changeFollowUp(of.id, of.version, text)
        : await calls.followUp(request, under, text);
      replying.sent();
      return question;
    });
  };

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
      ${shown?.danger || this.tellsOfDanger ? html`<morrow-helplines .words=${words} .api=${this.calls.api}></morrow-helplines>` : nothing}
      ${this.back({ view: 'list' })}
      ${
        shown
          ? this.whole(shown)
          : html`<form @submit=${this.again} novalidate>
              ${this.outcome()}
              ${this.mistake ? html`<div class="actions">${this.submit(words('asking.again'))}</div>` : nothing}
            </form>`
      }
    `;
  }

  private whole(question: Question) {
    const { words, topics } = this;
    const { title, penName, text, tried, help, address } = question;
    return html`
      <h1 dir="auto">${title}</h1>
      <p class="small">
        ${words('asking.as', { name: penName })} ·
        ${question.topics.map((topic) => nameOf(topics, topic)).join(' · ')}
      </p>
      <morrow-my-review
        .words=${words}
        .api=${this.calls.api}
        matter="question"
        .piece=${question.id}
        .fresh=${question.version}
      ></morrow-my-review>
      ${
        address
          ? html`<p><a href=${address}>${words('asking.page')}</a></p>`
          : html`<p>${words('asking.not-public')}</p>`
      }
      <p class="lines" dir="auto">${text}</p>
      ${
        tried
          ? html`<h2>${words('asking.tried-label')}</h2>
              <p class="lines" dir="auto">${tried}</p>`
          : nothing
      }
      ${
        help
          ? html`<h2>${words('asking.help-label')}</h2>
              <p class="lines" dir="auto">${help}</p>`
          : nothing
      }
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
      ${
        answer.followUps.length > 0
          ? html`<ul class="rows">
              ${answer.followUps.map((each) => this.followUp(question, answer, each, name))}
            </ul>`
          : nothing
      }
      ${this.replying.now?.under === answer.id ? this.followUpForm(this.replying.now) : nothing}
    </article>`;
  }

  private begin(writing: () => void): void {
    writing();
    this.mistake = '';
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#follow-up-text')?.focus());
  }

  private followUp(question: Question, answer: Said, each: Said, name: string) {
    const { words, calls } = this;
    return html`<li>
      <p class="small">${each.byAsker ? words('asking.you') : name}</p>
      <p class="lines" dir="auto">${each.text}</p>
      ${
        each.mine
          ? html`<morrow-my-review
                .words=${words}
                .api=${calls.api}
                matter="follow-up"
                .piece=${each.id}
                .fresh=${each.version}
              ></morrow-my-review>
              <div class="actions">
                <button
                  type="button"
                  class="plain"
                  @click=${() => {
                    this.begin(() => {
                      this.replying.change(question, each, answer.id);
                    });
                  }}
                >
                  ${words('asking.change')}
                </button>
                <button
                  type="button"
                  class="plain"
                  @click=${() => {
                    this.now(() => calls.withdrawFollowUp(each.id));
                  }}
                >
                  ${words('asking.withdraw')}
                </button>
              </div>`
          : nothing
      }
    </li>`;
  }

  private followUpForm({ text }: ReplyDraft) {
    const { words } = this;
    const details = findDetails(text);
    return html`<form @submit=${this.send} novalidate autocomplete="off">
      ${this.line({
        id: 'follow-up-text',
        label: words('asking.follow-up-label'),
        value: text,
        rows: 4,
        most: 2000,
        help: words('asking.follow-up-help'),
        typed: (typed) => {
          this.replying.type(typed);
        },
      })}
      <div aria-live="polite">
        ${
          details.length > 0
            ? html`<p class="small">
                <strong>${words('asking.details')}</strong> ${details.map((each) => each.text).join(', ')}
              </p>`
            : nothing
        }
      </div>
      <p class="state" role="status" id="saving">
        ${text.trim() === '' ? nothing : words('asking.saving', { state: this.saving })}
      </p>
      ${this.outcome()}
      <div class="actions">
        ${this.submit(words('asking.send'))}
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.replying.leave();
            this.requestUpdate();
          }}
        >
          ${words('asking.cancel')}
        </button>
      </div>
    </form>`;
  }
}
