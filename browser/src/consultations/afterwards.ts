import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import { valueOf } from '../account/form.ts';
import { forText, type Answer, type Consultation } from './consultation.ts';
import './feedback.ts';
import { Part } from './screen.ts';

const ANSWERS = ['fits', 'does-not', 'not-sure'] as const;

/** What the person says about it, apart from what the specialist says. */
@customElement('morrow-afterwards')
export class Afterwards extends Part {
  @property({ attribute: false }) consultation!: Consultation;
  @property({ attribute: false }) account!: Account;
  @state() private said = false;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = valueOf(event.target, 'answer');
    const answer = ANSWERS.find((each) => each === chosen);
    this.said = false;
    void this.attempt(async () => {
      if (!answer) {
        this.mistake = this.words('consultations.after.choose');
        return;
      }
      this.changed(await this.calls.answer(this.consultation, answer));
      this.said = true;
    });
  };

  private readonly notThere = (): void => {
    void this.attempt(async () => {
      this.changed(await this.calls.notThere(this.consultation));
    });
  };

  override render() {
    const { words, consultation } = this;
    const { status, specialist, answers } = consultation;
    const took = status === 'booked' || status === 'over';
    const stands = answers.shown && answers.own !== undefined;
    return html`
      ${took ? this.answering(consultation) : this.outcome()}
      ${
        took && !stands
          ? html`<details>
              <summary>${words('consultations.after.not-there', { name: specialist.name })}</summary>
              <p>${words('consultations.after.not-there-lead')}</p>
              <div class="actions">
                <button type="button" class="quiet" @click=${this.notThere}>
                  ${words('consultations.after.not-there-submit')}
                </button>
              </div>
            </details>`
          : nothing
      }
      <morrow-feedback
        .words=${words}
        .calls=${this.calls}
        .account=${this.account}
        .changed=${this.changed}
        .consultation=${consultation}
      ></morrow-feedback>
    `;
  }

  private answering({ answers, specialist }: Consultation) {
    const { words } = this;
    const { name } = specialist;
    const final = answers.shown && answers.own !== undefined;
    return html`
      <h2>${words('consultations.after.title')}</h2>
      ${answers.shown && answers.other ? html`<p>${words('consultations.after.other', { name, answer: forText(answers.other) })}</p>` : nothing}
      ${answers.own ? html`<p>${words('consultations.after.own', { answer: forText(answers.own) })}</p>` : nothing}
      ${
        final
          ? html`<p>${this.outlook(answers.own, answers.other)}</p>
              ${this.outcome()}`
          : this.form(answers.own, name)
      }
    `;
  }

  private form(own: Answer | undefined, name: string) {
    const { words } = this;
    return html`<form @submit=${this.submitted} novalidate>
      <p>${words('consultations.after.lead', { name })}</p>
      <fieldset>
        <legend>${words('consultations.after.question', { name })}</legend>
        ${ANSWERS.map(
          (answer) =>
            html`<label class="choice"
              ><input type="radio" name="answer" value=${answer} ?checked=${answer === own} />${words(
                'consultations.answer',
                { answer: forText(answer) },
              )}</label
            >`,
        )}
      </fieldset>
      ${this.outcome()}
      <p class="state" role="status">${this.said ? words('consultations.after.said') : nothing}</p>
      <div class="actions">${this.submit(words('consultations.after.submit'))}</div>
    </form>`;
  }

  private outlook(own: Answer | undefined, other: Answer | undefined): string {
    const { words } = this;
    if (own === 'fits' && other === 'fits') return words('consultations.after.both');
    if (own === 'does-not') return words('consultations.after.not');
    return words('consultations.after.open');
  }
}
