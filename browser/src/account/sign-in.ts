import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Account } from './account.ts';
import { chosen } from './chosen.ts';
import type { Hall } from './doors.ts';
import { valueOf } from './form.ts';
import { passkeysHere } from './passkeys.ts';
import './passphrase-field.ts';
import { View } from './view.ts';

/** The same for everyone who comes: whether this browser has a session is not to be seen. */
@customElement('morrow-sign-in')
export class SignIn extends View {
  @property({ attribute: false }) hall!: Hall;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const handle = valueOf(event.target, 'handle');
    const field = this.querySelector('morrow-passphrase');
    void this.attempt(async () => {
      if (!handle.trim()) {
        this.mistake = this.words('handle.missing');
        this.querySelector('input')?.focus();
      } else if (await field?.fits()) {
        this.hall.enter(await Account.signIn(this.hall.api, handle, field?.value ?? '', this.hashing));
      }
    });
  };

  private readonly withPasskey = (): void => {
    void this.attempt(async () => {
      this.hall.enter(await Account.signInWithPasskey(this.hall.api));
    });
  };

  override render() {
    const { words, hall } = this;
    return html`
      <h1>${words('sign-in.title')}</h1>
      <p class="lead">${words('sign-in.lead')}</p>
      ${chosen(words, hall.arrival, hall.api.clock.now())}
      <form @submit=${this.submitted} novalidate autocomplete="off">
        <div class="field">
          <label for="handle">${words('handle.label')}</label>
          <input
            id="handle"
            name="handle"
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck="false"
            maxlength="60"
          />
        </div>
        <morrow-passphrase .words=${words} .label=${words('passphrase.label')}></morrow-passphrase>
        ${this.outcome()}
        <div class="actions">${this.submit(words('sign-in.submit'))}</div>
      </form>
      <h2>${words('sign-in.other')}</h2>
      <div class="actions">
        ${
          passkeysHere()
            ? html`<button type="button" class="quiet" @click=${this.withPasskey}>
                ${words('sign-in.passkey')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="quiet"
          @click=${() => {
            hall.show('sign-up');
          }}
        >
          ${words('sign-in.sign-up')}
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            hall.show('recover');
          }}
        >
          ${words('sign-in.recover')}
        </button>
      </div>
    `;
  }
}
