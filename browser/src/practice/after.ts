import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ANSWERS, type Consultation } from './consultation.ts';
import { Screen } from './screen.ts';

/** After a consultation, in one press: whether it fits, or that the person did not come. */
@customElement('morrow-after')
export class After extends Screen {
  @property({ attribute: false }) consultation!: Consultation;
  @property({ attribute: false }) changed!: () => Promise<void>;

  protected override firstUpdated(): void {
    // A part of a list: the focus stays where it is.
  }

  private say(path: string, body: object): Promise<void> {
    return this.act(async () => {
      await this.practice.api.post(`/api/specialist/consultations/${path}`, body);
      await this.changed();
    });
  }

  override render() {
    const { words, consultation } = this;
    const { id, callName, answers, status } = consultation;
    // Once both can see them, answers stand.
    if (answers.shown && answers.own) return html``;
    return html`
      <div class="chips after" role="group" aria-label=${words('practice.after', { name: callName })}>
        ${ANSWERS.map(
          (answer) =>
            html`<button
              type="button"
              class="quiet"
              aria-pressed=${String(answers.own === answer)}
              @click=${() => this.say('answer', { id, answer })}
            >
              ${words('practice.answer', { answer })}
            </button>`,
        )}
        ${
          status === 'missed'
            ? ''
            : html`<button type="button" class="plain" @click=${() => this.say('missed', { id })}>
                ${words('practice.did-not-come')}
              </button>`
        }
      </div>
      ${this.outcome()}
    `;
  }
}
