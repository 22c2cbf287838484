import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { CaseForm, MOST_CHARACTERS } from './case-form.ts';

const LEAST_CHARACTERS = 3;

/** A question to the writer. */
@customElement('morrow-review-question')
export class ReviewQuestion extends CaseForm {
  @state() private asked = false;

  private readonly ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const { words, calls, shown, typed } = this;
    const question = typed.now.question.trim();
    this.asked = false;
    if (question.length < LEAST_CHARACTERS) {
      this.mistake = words('review.missing', { missing: 'question' });
      return;
    }
    this.meeting(async () => {
      const now = await calls.ask(shown, question);
      typed.type({ question: '' });
      this.asked = true;
      this.now(now, false);
    });
  };

  override render() {
    const { words } = this;
    const { question } = this.typed.now;
    return html`<form @submit=${this.ask} novalidate autocomplete="off">
      <div class="field">
        <label for="question">${words('review.ask')}</label>
        <p class="help" id="question-help">${words('review.ask-help')}</p>
        <textarea
          id="question"
          class="short"
          rows="3"
          maxlength=${MOST_CHARACTERS}
          aria-describedby="question-help"
          .value=${question}
          @input=${({ target }: Event) => {
            this.asked = false;
            this.typed.type({ question: (target as HTMLTextAreaElement).value });
            this.requestUpdate();
          }}
        ></textarea>
        ${this.whenFull(question, MOST_CHARACTERS)}
      </div>
      ${this.kept(question)}
      <p class="state" role="status">${this.asked ? words('review.asked') : nothing}</p>
      ${this.outcome()}
      <div class="actions">${this.submit(words('review.ask-now'), 'quiet')}</div>
    </form>`;
  }
}
