import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Api } from '../account/api.ts';
import { Form, valueOf } from '../account/form.ts';
import { makePasskey, type ToMake } from '../account/passkeys.ts';
import { nameField } from './name-field.ts';

/** A passkey as the very first second step. That it can also open the space comes later, where the passphrase is at hand. */
@customElement('morrow-first-passkey')
export class FirstPasskey extends Form {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) done!: () => Promise<void>;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = valueOf(event.target, 'name').trim() || this.words('second-step.some-name');
    void this.attempt(async () => {
      const toMake = await this.api.post<ToMake>('/api/second-factor/passkeys/begin');
      const { output, ...made } = await makePasskey(toMake);
      output?.fill(0);
      await this.api.post('/api/second-factor/passkeys/finish', { name, ...made });
      await this.done();
    });
  };

  override render() {
    const { words } = this;
    return html`<form @submit=${this.submitted} novalidate autocomplete="off">
      <p>${words('second-step.passkey-lead')}</p>
      ${nameField(words)} ${this.outcome()}
      <div class="actions">${this.submit(words('second-step.passkey-make'), 'quiet')}</div>
    </form>`;
  }
}
