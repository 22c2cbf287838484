import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import { fromBase64Url } from '../crypto/index.ts';
import { openLetter } from '../crypto/letter.ts';
import type { Consultation } from './consultation.ts';
import { Part } from './screen.ts';

/** To whom the specialist refers on, with the reason, which opens here. */
@customElement('morrow-referral')
export class Referral extends Part {
  @property({ attribute: false }) consultation!: Consultation;
  @property({ attribute: false }) account!: Account;
  @state() private text = '';

  protected override firstUpdated(): void {
    void this.attempt(async () => {
      const { id, referral, otherKeys } = this.consultation;
      if (!referral || !otherKeys) return;
      const place = { kind: 'referral', consultation: id } as const;
      const { identity } = this.account.unlocked;
      this.text = await openLetter(place, identity, otherKeys, fromBase64Url(referral.sealed));
    });
  }

  override render() {
    const { words, consultation, text } = this;
    const { referral, specialist } = consultation;
    if (!referral) return nothing;
    return html`<section aria-labelledby="referral-title">
      <h2 id="referral-title">${words('consultations.referral', { name: specialist.name })}</h2>
      ${text ? html`<blockquote class="letter-text">${text}</blockquote>` : nothing} ${this.outcome()}
      ${referral.to.length === 0 ? html`<p>${words('consultations.referral.none')}</p>` : nothing}
      <ul class="rows">
        ${referral.to.map(
          ({ slug, name }) =>
            html`<li class="beside">
              <a
                href=${`/${document.documentElement.lang}/specialists/${slug}`}
                target="_blank"
                rel="noreferrer noopener"
                >${name}</a
              >
              <button
                type="button"
                class="quiet"
                aria-label=${words('consultations.referral.times-of', { name })}
                @click=${() => {
                  this.go({ view: 'take', specialist: slug });
                }}
              >
                ${words('consultations.referral.times')}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}
