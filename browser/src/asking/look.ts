import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { findDetails } from '../account/details.ts';
import { wordOf } from '../account/explain.ts';
import '../account/helplines.ts';
import type { Question } from '../account/questions.ts';
import { Refused } from '../account/refused.ts';
import type { Similar } from './calls.ts';
import { asChangeOf, asNew, isGrave, MOST_NAME, textOf } from './draft.ts';
import { pointedOut } from './pointed-out.ts';
import { Screen } from './screen.ts';

/**
 * Looking a question over before it is sent. Until then the server sees only the words that similar questions are looked for with, and
 * keeps nothing of them.
 */
@customElement('morrow-question-looking')
export class QuestionLooking extends Screen {
  @property({ attribute: false }) sent!: (question: Question) => void;
  @state() private similar: readonly Similar[] = [];
  @state() private names: readonly string[] = [];
  /** The question that is changed, as it is now. */
  @state() private now: Question | undefined;
  @state() private hide = true;
  @state() private ready = false;

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.load();
  }

  private load(): void {
    void this.attempt(async () => {
      try {
        await this.look();
      } catch (problem) {
        this.meet(problem);
        throw problem;
      }
      this.ready = true;
    });
  }

  private async look(): Promise<void> {
    const { calls, draft } = this;
    if (draft.of) {
      this.now = await calls.one(draft.of.id);
      return;
    }
    const [similar, names] = await Promise.all([
      calls.similar(draft.language, `${draft.title}\n${draft.text}`, isGrave(draft)),
      calls.penNames(draft.language),
    ]);
    this.similar = similar;
    this.names = names;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { draft, calls } = this;
    if (!this.ready) {
      this.load();
      return;
    }
    if (!draft.of && draft.penName.trim() === '') {
      this.mistake = this.words('asking.no-name');
      this.querySelector<HTMLElement>('#question-name')?.focus();
      return;
    }
    void this.attempt(async () => {
      let question: Question;
      try {
        question = draft.of
          ? await calls.change(draft.of, textOf(draft), (this.now?.shown ?? false) && this.hide)
          : await calls.ask(draft);
      } catch (problem) {
        this.meet(problem);
        throw problem;
      }
      this.drafts.remove(draft.id);
      this.sent(question);
    });
  };

  /** What a refusal changes in the draft. The next try is about what there is now. */
  private meet(problem: unknown): void {
    const { draft } = this;
    const now =
      problem instanceof Refused ? (problem.details['question'] as Question | undefined) : undefined;
    switch (wordOf(problem) ?? '') {
      case 'question.name-taken':
        this.names = this.names.filter((name) => name !== draft.penName);
        break;
      // It was sent before, and the answer was lost, or it was changed elsewhere.
      case 'question.changed':
        this.now = now;
        if (now) this.write(asChangeOf(draft, now));
        break;
      case 'not-found':
        this.ready = false;
        if (draft.of) this.write(asNew(draft));
    }
  }

  protected override explained(problem: unknown): string {
    const said = super.explained(problem);
    return wordOf(problem) === 'not-found' ? this.words('asking.gone-draft') : said;
  }

  private readonly newNames = (): void => {
    void this.attempt(async () => {
      this.names = await this.calls.penNames(this.draft.language);
    });
  };

  override render() {
    const { words, draft } = this;
    const { title, text, tried, help } = draft;
    const writeOn = { view: 'draft', id: draft.id, step: 'write' } as const;
    return html`
      ${isGrave(draft) ? html`<morrow-helplines .words=${words} .api=${this.calls.api}></morrow-helplines>` : nothing}
      ${this.back(writeOn, words('asking.write-on'))}
      <h1>${words('asking.look-title')}</h1>
      ${this.alreadyAnswered()}
      <section aria-labelledby="preview">
        <h2 id="preview">${words('asking.preview')}</h2>
        <div dir="auto" lang=${draft.language}>
          <p><strong>${title}</strong></p>
          <p class="lines">${text}</p>
          ${tried ? html`<p class="lines">${tried}</p>` : nothing}
          ${help ? html`<p class="lines">${help}</p>` : nothing}
        </div>
        ${pointedOut(words, [title, text, tried, help].flatMap(findDetails))}
      </section>
      <form @submit=${this.submitted} novalidate autocomplete="off">
        ${draft.of ? this.whileItWaits() : this.name()}
        <p class="small">${words('asking.review')}</p>
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words(this.ready || this.busy ? 'asking.send' : 'opening.again'))}
        </div>
      </form>
    `;
  }

  private alreadyAnswered() {
    const { words, similar } = this;
    if (similar.length === 0) return nothing;
    return html`<section aria-labelledby="similar">
      <h2 id="similar">${words('asking.similar')}</h2>
      <p>${words('asking.similar-lead')}</p>
      ${similar.map(
        ({ title, summary, answers }) =>
          html`<details class="fold">
            <summary dir="auto">${title}</summary>
            <p dir="auto">${summary}</p>
            ${answers.map((answer) => html`<blockquote class="lines" dir="auto">${answer}</blockquote>`)}
          </details>`,
      )}
    </section>`;
  }

  private name() {
    const { words, names, draft } = this;
    return html`
      <fieldset>
        <legend>${words('asking.name')}</legend>
        <p class="help">${words('asking.name-help')}</p>
        <div class="chips" lang=${draft.language}>
          ${names.map(
            (each) =>
              html`<button
                type="button"
                class="quiet"
                aria-pressed=${String(each === draft.penName)}
                @click=${() => {
                  this.write({ ...this.draft, penName: each });
                }}
              >
                ${each}
              </button>`,
          )}
        </div>
        <p>
          <button type="button" class="plain" @click=${this.newNames}>${words('asking.new-names')}</button>
        </p>
        ${this.line({
          id: 'question-name',
          label: words('asking.own-name'),
          value: draft.penName,
          most: MOST_NAME,
          typed: (penName) => {
            this.write({ ...this.draft, penName });
          },
        })}
      </fieldset>
    `;
  }

  private whileItWaits() {
    if (!this.now?.shown) return nothing;
    return html`${this.check('question-hide', this.words('asking.hide'), this.hide, (hide) => {
        this.hide = hide;
      })}
      <p class="small">${this.words('asking.hide-help')}</p>`;
  }
}
