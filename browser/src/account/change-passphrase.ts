import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from './account.ts';
import { Form } from './form.ts';
import './passphrase-field.ts';

@customElement('morrow-change-passphrase')
export class ChangePassphrase extends Form {
  @property({ attribute: false }) account!: Account;
  @state() private done = false;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [old, next] = this.querySelectorAll('morrow-passphrase');
    this.done = false;
    void this.attempt(async () => {
      if (!(await old?.fits()) || !(await next?.fits())) return;
      await this.account.changePassphrase(old?.value ?? '', next?.value ?? '', this.hashing);
      form.reset();
      this.done = true;
    });
  };

  override render() {
    const { words } = this;
    return html`
      <details>
        <summary>${words('passphrase.change')}</summary>
        <form @submit=${this.submitted} novalidate autocomplete="off">
          <morrow-passphrase
            .words=${words}
            .label=${words('passphrase.old')}
            name="old-passphrase"
          ></morrow-passphrase>
          <morrow-passphrase
            .words=${words}
            .label=${words('passphrase.new')}
            .handle=${this.account.handle}
            name="new-passphrase"
            chosen
          ></morrow-passphrase>
          <p class="help">${words('passphrase.change-help')}</p>
          ${this.outcome()}
          <p class="state" role="status">${this.done ? words('passphrase.changed') : ''}</p>
          <div class="actions">${this.submit(words('passphrase.change-submit'))}</div>
        </form>
      </details>
    `;
  }
}
