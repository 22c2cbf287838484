import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HashOptions } from '../crypto/index.ts';
import './passphrase-field.ts';
import { View } from './view.ts';

/** The space is locked. Nothing of it is in the page; what was typed is sealed. */
@customElement('morrow-unlock')
export class Unlock extends View {
  @property({ attribute: false }) open!: (passphrase: string, options: HashOptions) => Promise<void>;

  /** Undefined where no passkey opens this space. */
  @property({ attribute: false }) withPasskey: (() => Promise<void>) | undefined;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector('morrow-passphrase');
    void this.attempt(async () => {
      if (await field?.fits()) await this.open(field?.value ?? '', this.hashing);
    });
  };

  override render() {
    const { words, withPasskey } = this;
    return html`
      <h1>${words('locked.title')}</h1>
      <p class="lead">${words('locked.lead')}</p>
      <form @submit=${this.submitted} novalidate autocomplete="off">
        <morrow-passphrase .words=${words} .label=${words('passphrase.label')}></morrow-passphrase>
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('locked.submit'))}
          ${
            withPasskey
              ? html`<button type="button" class="quiet" @click=${() => this.attempt(withPasskey)}>
                  ${words('locked.passkey')}
                </button>`
              : nothing
          }
        </div>
      </form>
    `;
  }
}
