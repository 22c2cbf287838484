import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import { toBase64Url } from '../crypto/index.ts';
import { sealLetter } from '../crypto/letter.ts';
import { forText, MARKS, type Consultation, type Mark } from './consultation.ts';
import { Part } from './screen.ts';

const LONGEST = 2000;

/** Feedback: marks, which only count, and a text that is sealed here to the specialist. */
@customElement('morrow-feedback')
export class Feedback extends Part {
  @property({ attribute: false }) consultation!: Consultation;
  @property({ attribute: false }) account!: Account;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const marks = MARKS.filter((mark) => form.getAll('mark').includes(mark));
    const typed = form.get('text');
    const text = typeof typed === 'string' ? typed.trim().replace(/\p{Surrogate}/gu, '\ufffd') : '';
    void this.attempt(async () => {
      if (marks.length === 0 && text === '') {
        this.mistake = this.words('consultations.feedback.nothing');
        return;
      }
      const sealed = text === '' ? undefined : await this.sealed(text);
      this.changed(await this.calls.feedback(this.consultation, marks, sealed));
    });
  };

  /** Fails closed: without keys that are vouched for nothing is sent. */
  private async sealed(text: string): Promise<string> {
    const { id, otherKeys } = this.consultation;
    const none = { signing: '', agreement: '', agreementSignature: '' };
    const place = { kind: 'feedback', consultation: id } as const;
    return toBase64Url(await sealLetter(place, this.account.unlocked.identity, otherKeys ?? none, text));
  }

  override render() {
    const { words, consultation } = this;
    const { name } = consultation.specialist;
    if (consultation.feedbackGiven)
      return html`<p class="small">${words('consultations.feedback.given')}</p>`;
    return html`<details>
      <summary>${words('consultations.feedback', { name })}</summary>
      <form @submit=${this.submitted} novalidate autocomplete="off">
        <fieldset>
          <legend>${words('consultations.feedback.marks')}</legend>
          <p class="help">${words('consultations.feedback.marks-help')}</p>
          ${MARKS.map(
            (mark) =>
              html`<label class="choice"
                ><input type="checkbox" name="mark" value=${mark} />${this.mark(mark)}</label
              >`,
          )}
        </fieldset>
        <div class="field">
          <label for="feedback-text">${words('consultations.feedback.text', { name })}</label>
          <p class="help" id="feedback-help">${words('consultations.feedback.text-help', { name })}</p>
          <textarea
            id="feedback-text"
            name="text"
            maxlength=${LONGEST}
            aria-describedby="feedback-help"
          ></textarea>
        </div>
        ${this.outcome()}
        <div class="actions">${this.submit(words('consultations.feedback.submit'))}</div>
      </form>
    </details>`;
  }

  private mark(mark: Mark): string {
    return this.words('consultations.mark', { mark: forText(mark) });
  }
}
