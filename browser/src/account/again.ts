import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HashOptions } from '../crypto/index.ts';
import { Form } from './form.ts';
import './passphrase-field.ts';

/** Asks for the passphrase while the page stays as it is, because the session ended and something is not saved. */
@customElement('morrow-again')
export class Again extends Form {
  @property({ attribute: false }) signIn!: (passphrase: string, options: HashOptions) => Promise<void>;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector('morrow-passphrase');
    void this.attempt(async () => {
      if (await field?.fits()) await this.signIn(field?.value ?? '', this.hashing);
    });
  };

  override render() {
    const { words } = this;
    return html`
      <section class="notice" aria-labelledby="again-title">
        <h2 id="again-title">${words('again.title')}</h2>
        <p role="status">${words('again.lead')}</p>
        <form @submit=${this.submitted} novalidate autocomplete="off">
          <morrow-passphrase
            .words=${words}
            .label=${words('passphrase.label')}
            name="again"
          ></morrow-passphrase>
          ${this.outcome()}
          <div class="actions">${this.submit(words('again.submit'))}</div>
        </form>
      </section>
    `;
  }
}
