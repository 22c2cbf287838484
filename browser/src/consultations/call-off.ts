import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { valueOf } from '../account/form.ts';
import { REASONS, type Consultation, type Reason } from './consultation.ts';
import { Screen } from './screen.ts';
import { moment, when } from './when.ts';

/** Calling off, with plain words on what it means now. A reason is never asked for, only taken. */
@customElement('morrow-call-off')
export class CallOff extends Screen {
  @property({ attribute: false }) consultation!: Consultation;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const said = valueOf(event.target, 'reason');
    const reason: Reason = REASONS.find((each) => each === said) ?? 'other';
    void this.attempt(async () => {
      this.changed(await this.calls.callOff(this.consultation, reason));
      this.go({ view: 'one', id: this.consultation.id });
    });
  };

  override render() {
    const { words, consultation, zone, calls } = this;
    const now = calls.now();
    const { name } = consultation.specialist;
    const inTime = now.getTime() <= Date.parse(consultation.noticeUntil);
    return html`
      <h1>${words('consultations.call-off.title')}</h1>
      ${when(words, consultation, zone, now)}
      <p>
        ${
          inTime
            ? words('consultations.call-off.in-time', {
                name,
                until: moment(words, consultation.noticeUntil, zone, now),
              })
            : words('consultations.call-off.late', { name })
        }
      </p>
      <form @submit=${this.submitted} novalidate>
        <fieldset>
          <legend>${words('consultations.call-off.reason')}</legend>
          ${REASONS.map(
            (reason) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="reason"
                  value=${reason}
                  ?checked=${reason === 'other'}
                />${this.reason(reason)}</label
              >`,
          )}
        </fieldset>
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('consultations.call-off.submit'), 'grave')}
          <button
            type="button"
            class="quiet"
            @click=${() => {
              this.go({ view: 'one', id: consultation.id });
            }}
          >
            ${words('consultations.call-off.keep')}
          </button>
        </div>
      </form>
    `;
  }

  private reason(reason: Reason): string {
    const { words } = this;
    switch (reason) {
      case 'other':
        return words('consultations.reason.other');
      case 'time':
        return words('consultations.reason.time');
      case 'ill':
        return words('consultations.reason.ill');
      case 'no-longer-needed':
        return words('consultations.reason.no-longer-needed');
    }
  }
}
