import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Account } from './account.ts';
import { Form } from './form.ts';
import './passphrase-field.ts';

@customElement('morrow-new-recovery-code')
export class NewRecoveryCode extends Form {
  @property({ attribute: false }) account!: Account;
  /** Shows the code, once. */
  @property({ attribute: false }) made!: (code: string) => void;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector('morrow-passphrase');
    void this.attempt(async () => {
      if (await field?.fits())
        this.made(await this.account.newRecoveryCode(field?.value ?? '', this.hashing));
    });
  };

  override render() {
    const { words } = this;
    return html`
      <details>
        <summary>${words('code.new')}</summary>
        <form @submit=${this.submitted} novalidate autocomplete="off">
          <p class="help">${words('code.new-help')}</p>
          <morrow-passphrase
            .words=${words}
            .label=${words('passphrase.label')}
            name="code-passphrase"
          ></morrow-passphrase>
          ${this.outcome()}
          <div class="actions">${this.submit(words('code.new-submit'))}</div>
        </form>
      </details>
    `;
  }
}
