import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { valueOf } from '../account/form.ts';
import { passkeysHere } from '../account/passkeys.ts';
import { View } from '../account/view.ts';
import './app-for-codes.ts';
import { passWithPasskey, standing, type Standing } from './calls.ts';
import { codeField } from './code-field.ts';
import './first-passkey.ts';
import './passkeys.ts';

/** Between the passphrase and the space, for specialists and operators: the second step, or setting it up the first time. */
@customElement('morrow-second-step')
export class SecondStep extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) passed!: () => void;
  @state() private there: Standing | undefined;

  protected override firstUpdated(): void {
    super.firstUpdated();
    void this.attempt(async () => {
      this.there = await standing(this.api);
    });
  }

  private readonly goOn = async (): Promise<void> => {
    await this.account.refresh();
    this.passed();
  };

  private readonly codeTyped = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = valueOf(event.target, 'code');
    void this.attempt(async () => {
      await this.api.post('/api/second-factor/totp', { code });
      await this.goOn();
    });
  };

  private readonly withPasskey = (): void => {
    void this.attempt(async () => {
      await passWithPasskey(this.api);
      await this.goOn();
    });
  };

  override render() {
    return this.account.secondFactor === 'set-up-needed' ? this.settingUp() : this.passing();
  }

  private passing(): TemplateResult {
    const { words, there } = this;
    return html`
      <h1>${words('second-step.title')}</h1>
      <p class="lead">${words('second-step.lead')}</p>
      ${
        there?.totp === true
          ? html`<form @submit=${this.codeTyped} novalidate autocomplete="off">
              ${codeField(words)} ${this.outcome()}
              <div class="actions">${this.submit(words('second-step.go-on'))}</div>
            </form>`
          : this.outcome()
      }
      ${
        there && there.passkeys.length > 0 && passkeysHere()
          ? html`<div class="actions">
              <button type="button" class=${there.totp ? 'quiet' : ''} @click=${this.withPasskey}>
                ${words('second-step.use-passkey')}
              </button>
            </div>`
          : nothing
      }
      <details>
        <summary>${words('second-step.lost')}</summary>
        <p>${words('second-step.lost-help', { role: this.account.role })}</p>
      </details>
    `;
  }

  private settingUp(): TemplateResult {
    const { words, api } = this;
    return html`
      <h1>${words('second-step.set-up-title')}</h1>
      <p class="lead">${words('second-step.set-up-lead')}</p>
      <h2>${words('second-step.app')}</h2>
      <morrow-app-for-codes .words=${words} .api=${api} .done=${this.goOn}></morrow-app-for-codes>
      ${
        passkeysHere()
          ? html`<h2>${words('second-step.passkey')}</h2>
              <morrow-first-passkey .words=${words} .api=${api} .done=${this.goOn}></morrow-first-passkey>`
          : nothing
      }
    `;
  }
}
