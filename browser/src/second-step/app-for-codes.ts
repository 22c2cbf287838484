import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Api } from '../account/api.ts';
import { Form, valueOf } from '../account/form.ts';
import { codeField } from './code-field.ts';
import { qrCode } from './qr-code.ts';

interface Offered {
  readonly secret: string;
  readonly uri: string;
}

/** Shows the secret of an app for codes, once, and takes the first code from it. */
@customElement('morrow-app-for-codes')
export class AppForCodes extends Form {
  @property({ attribute: false }) api!: Api;
  /** Proves the passphrase where there is a second step already. */
  @property({ attribute: false }) authKey: string | undefined;
  @property({ attribute: false }) done!: () => Promise<void>;
  @state() private offered: Offered | undefined;

  private readonly begin = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(async () => {
      const body = this.authKey === undefined ? {} : { authKey: this.authKey };
      this.offered = await this.api.post<Offered>('/api/second-factor/totp/begin', body);
    });
  };

  private readonly confirm = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = valueOf(event.target, 'code');
    void this.attempt(async () => {
      await this.api.post('/api/second-factor/totp/confirm', { code });
      this.offered = undefined;
      await this.done();
    });
  };

  override render() {
    const { words, offered } = this;
    if (!offered) {
      return html`<form @submit=${this.begin} novalidate>
        <p>${words('second-step.app-lead')}</p>
        ${this.outcome()}
        <div class="actions">${this.submit(words('second-step.app-begin'))}</div>
      </form>`;
    }
    return html`<form @submit=${this.confirm} novalidate autocomplete="off">
      <p>${words('second-step.app-secret')}</p>
      <p class="secret" id="app-secret">${offered.secret.match(/.{1,4}/gu)?.join(' ') ?? nothing}</p>
      <p>${qrCode(offered.uri, words('second-step.app-picture'))}</p>
      <p><a href=${offered.uri}>${words('second-step.app-link')}</a></p>
      ${codeField(words)} ${this.outcome()}
      <div class="actions">${this.submit(words('second-step.app-confirm'))}</div>
    </form>`;
  }
}
