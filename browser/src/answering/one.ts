import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../account/my-review.ts';
import { Refused } from '../account/refused.ts';
import { nameOf, type Question, type Said } from '../account/questions.ts';
import { Screen } from './screen.ts';

const LEAST_OF_ANSWER = 20;
const LEAST_OF_FOLLOW_UP = 2;

/** What is being written: an answer, something under the own answer, or something else instead of what one wrote. */
type Writing = { readonly as: 'answer' | 'follow-up' } | { readonly as: 'change'; readonly of: Said };

/** A question with its answers, and the own answer to it. */
@customElement('morrow-question-to-answer')
export class QuestionToAnswer extends Screen {
  /** The question's id. */
  @property() question = '';
  @state() private shown: Question | undefined;
  @state() private writing: Writing | undefined;
  @state() private text = '';
  private newId = crypto.randomUUID();

  protected override firstUpdated(): void {
    void this.load();
  }

  private load(): Promise<void> {
    return this.attempt(async () => {
      this.shown = await this.calls.question(this.question);
      await this.calls.seen(this.question);
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
    const { writing, text, calls, question, own } = this;
    if (!writing) return;
    const answers = writing.as === 'answer' || (writing.as === 'change' && writing.of === own);
    if (text.trim().length < (answers ? LEAST_OF_ANSWER : LEAST_OF_FOLLOW_UP)) {
      this.mistake = this.words('answering.short');
      return;
    }
    void this.attempt(async () => {
      try {
        this.shown =
          writing.as === 'answer'
            ? await calls.answer(this.newId, question, text)
            : writing.as === 'change'
              ? await calls.change(writing.of.id, writing.of.version, text)
              : await calls.followUp(this.newId, own?.id ?? '', text);
        this.newId = crypto.randomUUID();
        this.writing = undefined;
        this.text = '';
      } catch (problem) {
        const now = problem instanceof Refused ? problem.details['question'] : undefined;
        if (now) this.shown = now as Question;
        throw problem;
      }
    });
  };

  private withdraw(said: Said): void {
    void this.attempt(async () => {
      await this.calls.withdraw(said.id);
      this.shown = await this.calls.question(this.question);
    });
  }

  private begin(writing: Writing, text = ''): void {
    this.writing = writing;
    this.text = text;
    this.mistake = '';
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

  private whole({ title, penName, topics, danger, text, tried, help, address, language, answers }: Question) {
    const { words, own } = this;
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
      ${answers.map((answer) => this.answer(answer))}
      ${own ? nothing : this.answerForm(address !== undefined)}
      ${this.writing || !own ? nothing : this.outcome()}
    `;
  }

  private answer(answer: Said) {
    const { words } = this;
    const name = answer.mine ? words('answering.you') : (answer.name ?? words('answering.specialist'));
    return html`<article aria-label=${words('answering.answer-of', { name })}>
      <h3 dir="auto">${name}</h3>
      ${answer.helped ? html`<p class="small">${words('answering.helped')}</p>` : nothing}
      <p class="lines" dir="auto">${answer.text}</p>
      ${answer.mine ? this.ownTools(answer, 'answer') : nothing}
      ${
        answer.followUps.length > 0
          ? html`<ul class="rows">
              ${answer.followUps.map((each) => this.followUp(each, name))}
            </ul>`
          : nothing
      }
      ${answer.mine ? this.below(answer) : nothing}
    </article>`;
  }

  /** Below the own answer: writing on, or changing something. */
  private below(answer: Said) {
    const { words, writing } = this;
    if (writing) return this.form(writing.as === 'change' && writing.of.id === answer.id);
    if (!answer.shown) return nothing;
    return html`<div class="actions">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          this.begin({ as: 'follow-up' });
        }}
      >
        ${words('answering.follow-up')}
      </button>
    </div>`;
  }

  private followUp(each: Said, name: string) {
    const { words } = this;
    const by = each.byAsker ? words('answering.asker') : each.mine ? words('answering.you') : name;
    return html`<li>
      <p class="small">${by}</p>
      <p class="lines" dir="auto">${each.text}</p>
      ${each.mine ? this.ownTools(each, 'follow-up') : nothing}
    </li>`;
  }

  private ownTools(said: Said, matter: 'answer' | 'follow-up') {
    const { words } = this;
    return html`<morrow-my-review
        .words=${words}
        .api=${this.calls.api}
        .matter=${matter}
        .piece=${said.id}
        .fresh=${said.version}
      ></morrow-my-review>
      <div class="actions">
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.begin({ as: 'change', of: said }, said.text);
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

  private answerForm(open: boolean) {
    const { words } = this;
    if (!open) return nothing;
    if (this.writing) return this.form(true);
    return html`${this.outcome()}
      <div class="actions">
        <button
          type="button"
          @click=${() => {
            this.begin({ as: 'answer' });
          }}
        >
          ${words('answering.answer')}
        </button>
      </div>`;
  }

  private form(answer: boolean) {
    const { words } = this;
    return html`<form @submit=${this.send} novalidate autocomplete="off">
      ${this.line({
        id: 'answer-text',
        label: words(answer ? 'answering.label' : 'answering.follow-up-label'),
        value: this.text,
        rows: answer ? 10 : 4,
        most: answer ? 4000 : 2000,
        help: words('answering.text-help'),
        typed: (typed) => {
          this.text = typed;
        },
      })}
      ${this.outcome()}
      <div class="actions">
        ${this.submit(words('answering.send'))}
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.writing = undefined;
          }}
        >
          ${words('answering.cancel')}
        </button>
      </div>
    </form>`;
  }
}
