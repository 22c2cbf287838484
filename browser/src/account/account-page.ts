import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Account } from './account.ts';
import type { Api } from './api.ts';
import { IDLE_CHOICES, type IdleLock, type IdleMinutes } from './idle.ts';
import './change-passphrase.ts';
import './delete-account.ts';
import './new-recovery-code.ts';
import './second-step-loader.ts';
import './sessions.ts';
import './take-along.ts';
import type { Contents } from './take-along.ts';
import { View } from './view.ts';

@customElement('morrow-account')
export class AccountPage extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) contents!: Contents;
  @property({ attribute: false }) idle!: IdleLock;
  @property({ attribute: false }) signOut!: () => Promise<void>;
  /** How many entries are not saved: signing out would lose them. */
  @property({ type: Number }) unsaved = 0;
  @property({ attribute: false }) newCode!: (code: string) => void;
  @property({ attribute: false }) deleted!: () => void;

  private readonly chosen = ({ target }: Event): void => {
    this.idle.minutes = Number((target as HTMLSelectElement).value) as IdleMinutes;
    this.idle.start();
  };

  private readonly leave = (): void => {
    void this.attempt(async () => {
      if (this.unsaved > 0) this.mistake = this.words('account.unsaved', { n: this.unsaved });
      else await this.signOut();
    });
  };

  override render() {
    const { words, account, api } = this;
    return html`
      <h1>${words('account.title')}</h1>
      <p class="lead">${words('account.handle', { handle: account.handle })}</p>
      ${this.outcome()}
      <div class="actions">
        <button type="button" class="quiet" @click=${this.leave}>${words('account.sign-out')}</button>
      </div>

      <h2>${words('account.lock')}</h2>
      <div class="field">
        <label for="idle">${words('account.idle')}</label>
        <select id="idle" @change=${this.chosen}>
          ${IDLE_CHOICES.map(
            (minutes) =>
              html`<option value=${minutes} ?selected=${minutes === this.idle.minutes}>
                ${words('account.minutes', { n: minutes })}
              </option>`,
          )}
        </select>
        <p class="help">${words('account.idle-help')}</p>
      </div>

      <h2>${words('account.keys')}</h2>
      <morrow-change-passphrase .words=${words} .account=${account}></morrow-change-passphrase>
      <morrow-new-recovery-code
        .words=${words}
        .account=${account}
        .made=${this.newCode}
      ></morrow-new-recovery-code>

      <morrow-second-step-loader .words=${words} .api=${api} .account=${account}></morrow-second-step-loader>

      <h2>${words('sessions.title')}</h2>
      <morrow-sessions .words=${words} .api=${api}></morrow-sessions>

      <h2>${words('export.title')}</h2>
      <morrow-take-along .words=${words} .contents=${this.contents}></morrow-take-along>

      <h2>${words('delete.title')}</h2>
      <morrow-delete-account
        .words=${words}
        .account=${account}
        .deleted=${this.deleted}
      ></morrow-delete-account>
    `;
  }
}
