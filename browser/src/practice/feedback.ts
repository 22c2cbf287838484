import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fromBase64Url } from '../crypto/index.ts';
import { openLetter } from '../crypto/letter.ts';
import type { Consultation } from './consultation.ts';
import { Screen } from './screen.ts';

/** What the person wrote to the specialist alone: opened here with the own identity key, and kept nowhere. */
@customElement('morrow-feedback')
export class Feedback extends Screen {
  @property({ attribute: false }) consultation!: Consultation;
  @state() private text: string | undefined;

  protected override firstUpdated(): void {
    // A part of a list: the focus stays where it is.
  }

  private readonly read = (): void => {
    void this.act(async () => {
      const { id, feedback, otherKeys } = this.consultation;
      if (!feedback || !otherKeys) return;
      const { identity } = this.practice.account.unlocked;
      const place = { kind: 'feedback', consultation: id } as const;
      this.text = await openLetter(place, identity, otherKeys, fromBase64Url(feedback.sealed));
    });
  };

  override render() {
    const { words, text } = this;
    return html`
      ${this.outcome()}
      ${
        text === undefined
          ? html`<div class="actions tight">
              <button type="button" class="quiet" @click=${this.read}>
                ${words('practice.read-feedback')}
              </button>
            </div>`
          : html`<p class="small">${words('practice.feedback-from')}</p>
              <blockquote>${text}</blockquote>`
      }
    `;
  }
}
