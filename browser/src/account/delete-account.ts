import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { handleOf, type Account } from './account.ts';
import { Form, valueOf } from './form.ts';
import './passphrase-field.ts';

@customElement('morrow-delete-account')
export class DeleteAccount extends Form {
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) deleted!: () => void;
  @state() private otherHandle = false;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector('morrow-passphrase');
    const typed = handleOf(valueOf(event.target, 'delete-handle'));
    void this.attempt(async () => {
      this.otherHandle = typed !== this.account.handle;
      if (this.otherHandle) {
        this.mistake = this.words('delete.other-handle');
        this.querySelector('input')?.focus();
      } else if (await field?.fits()) {
        await this.account.delete(field?.value ?? '', this.hashing);
        this.deleted();
      }
    });
  };

  override render() {
    const { words } = this;
    return html`
      <details>
        <summary>${words('delete.open')}</summary>
        <form @submit=${this.submitted} novalidate autocomplete="off">
          <div class="notice grave"><p>${words('delete.what')}</p></div>
          <div class="field">
            <label for="delete-handle">${words('delete.handle', { handle: this.account.handle })}</label>
            <input
              id="delete-handle"
              name="delete-handle"
              autocomplete="off"
              autocapitalize="none"
              autocorrect="off"
              spellcheck="false"
              aria-invalid=${this.otherHandle ? 'true' : nothing}
            />
          </div>
          <morrow-passphrase
            .words=${words}
            .label=${words('passphrase.label')}
            name="delete-passphrase"
          ></morrow-passphrase>
          ${this.outcome()}
          <div class="actions">${this.submit(words('delete.submit'), 'grave')}</div>
        </form>
      </details>
    `;
  }
}
