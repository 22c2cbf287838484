import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Account } from './account.ts';
import type { Hall } from './doors.ts';
import { wordOf } from './explain.ts';
import { valueOf } from './form.ts';
import './passphrase-field.ts';
import { NoNetwork } from './refused.ts';
import { View } from './view.ts';

/** With the code alone: first it is looked at, then a new passphrase is chosen. */
@customElement('morrow-recover')
export class Recover extends View {
  @property({ attribute: false }) hall!: Hall;
  @state() private handle = '';
  private code = '';
  /** Whether the answer to a try never came. */
  private unanswered = false;

  private readonly codeTyped = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = valueOf(event.target, 'code');
    void this.attempt(async () => {
      this.handle = await Account.handleOfCode(this.hall.api, code);
      this.code = code;
      await this.updateComplete;
      this.firstUpdated();
    });
  };

  private readonly passphraseChosen = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector('morrow-passphrase');
    void this.attempt(async () => {
      if (!(await field?.fits())) return;
      this.hall.enter(...(await this.recover(field?.value ?? '')));
    });
  };

  private async recover(passphrase: string): Promise<[Account, string]> {
    const { api } = this.hall;
    try {
      return await Account.recover(api, this.code, passphrase, this.hashing);
    } catch (problem) {
      const again = this.unanswered && wordOf(problem) === 'recovery.wrong';
      if (problem instanceof NoNetwork) this.unanswered = true;
      if (!again) throw problem;
      return Account.afterLostAnswer(api, this.handle, passphrase, this.hashing).catch(() => {
        throw problem;
      });
    }
  }

  override render() {
    const { words, hall } = this;
    const back = html`<button
      type="button"
      class="quiet"
      @click=${() => {
        hall.show('sign-in');
      }}
    >
      ${words('recover.back')}
    </button>`;
    if (this.handle) {
      return html`
        <h1>${words('recover.passphrase-title')}</h1>
        <p class="lead">${words('recover.found', { handle: this.handle })}</p>
        <form @submit=${this.passphraseChosen} novalidate autocomplete="off">
          <morrow-passphrase
            .words=${words}
            .label=${words('passphrase.new')}
            .handle=${this.handle}
            chosen
          ></morrow-passphrase>
          <p class="help">${words('recover.then')}</p>
          ${this.outcome()}
          <div class="actions">${this.submit(words('recover.submit'))} ${back}</div>
        </form>
      `;
    }
    return html`
      <h1>${words('recover.title')}</h1>
      <p class="lead">${words('recover.lead')}</p>
      <form @submit=${this.codeTyped} novalidate autocomplete="off">
        <div class="field">
          <label for="code">${words('recover.code')}</label>
          <p class="help" id="code-help">${words('recover.code-help')}</p>
          <textarea
            id="code"
            name="code"
            class="code"
            rows="2"
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck="false"
            maxlength="120"
            aria-describedby="code-help"
          ></textarea>
        </div>
        ${this.outcome()}
        <div class="actions">${this.submit(words('recover.next'))} ${back}</div>
      </form>
    `;
  }
}
