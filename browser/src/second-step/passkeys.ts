import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { Form, valueOf } from '../account/form.ts';
import { passkeysHere } from '../account/passkeys.ts';
import '../account/passphrase-field.ts';
import './app-for-codes.ts';
import { standing, type Listed, type Standing } from './calls.ts';
import { nameField } from './name-field.ts';

/** The section of the account page: passkeys for everyone, and the app for codes where a second step is needed. */
@customElement('morrow-passkeys')
export class Passkeys extends Form {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @state() private there: Standing | undefined;
  @state() private removing: Listed | undefined;
  @state() private authKey: string | undefined;
  @state() private said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(() => this.load());
  }

  private async load(): Promise<void> {
    this.there = await standing(this.api);
  }

  private readonly add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = valueOf(form, 'name').trim() || this.words('second-step.some-name');
    const field = form.querySelector('morrow-passphrase');
    this.said = '';
    void this.attempt(async () => {
      if (!(await field?.fits())) return;
      await this.account.addPasskey(name, field?.value ?? '', this.hashing);
      form.closest('details')?.removeAttribute('open');
      this.said = this.words('second-step.added');
      await this.load();
    });
  };

  private readonly takeAway = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('morrow-passphrase');
    const { removing } = this;
    this.said = '';
    void this.attempt(async () => {
      if (!removing || !(await field?.fits())) return;
      const authKey = await this.account.proof(field?.value ?? '', this.hashing);
      await this.api.post('/api/second-factor/passkeys/remove', { id: removing.id, authKey });
      this.removing = undefined;
      this.said = this.words('second-step.removed');
      await this.account.refresh();
      await this.load();
    });
  };

  private readonly prove = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('morrow-passphrase');
    void this.attempt(async () => {
      if (await field?.fits()) this.authKey = await this.account.proof(field?.value ?? '', this.hashing);
    });
  };

  private readonly appChanged = async (): Promise<void> => {
    this.authKey = undefined;
    this.said = this.words('second-step.app-changed');
    await this.load();
  };

  override render() {
    const { words, there } = this;
    return html`
      <h2>${words('second-step.passkeys', { role: this.account.role })}</h2>
      <p>${words('second-step.passkeys-lead', { role: this.account.role })}</p>
      ${there ? this.list(there.passkeys) : nothing} ${this.outcome()}
      <p class="state" role="status">${this.said || nothing}</p>
      ${this.removing ? this.removal(this.removing) : nothing} ${passkeysHere() ? this.adding() : nothing}
      ${there?.needed === true ? this.app(there.totp) : nothing}
    `;
  }

  private list(passkeys: readonly Listed[]): TemplateResult | typeof nothing {
    const { words } = this;
    if (passkeys.length === 0) return nothing;
    return html`<ul class="rows">
      ${passkeys.map(
        (each) => html`
          <li class="beside">
            <p>
              ${each.name}<br /><span class="small"
                >${words('second-step.made', { at: new Date(each.createdAt) })}
                ${each.unlocks ? nothing : words('second-step.only-step')}</span
              >
            </p>
            <button
              type="button"
              class="quiet"
              @click=${() => {
                this.removing = each;
              }}
            >
              ${words('second-step.remove')}
            </button>
          </li>
        `,
      )}
    </ul>`;
  }

  private removal({ name }: Listed): TemplateResult {
    const { words } = this;
    return html`<form @submit=${this.takeAway} novalidate autocomplete="off">
      <p>${words('second-step.remove-help', { name })}</p>
      <morrow-passphrase
        .words=${words}
        .label=${words('passphrase.label')}
        name="passkey-removal"
      ></morrow-passphrase>
      <div class="actions">
        ${this.submit(words('second-step.remove-now'))}
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.removing = undefined;
          }}
        >
          ${words('second-step.keep')}
        </button>
      </div>
    </form>`;
  }

  private adding(): TemplateResult {
    const { words } = this;
    return html`<details>
      <summary>${words('second-step.add')}</summary>
      <form @submit=${this.add} novalidate autocomplete="off">
        <div class="notice">
          <p>${words('second-step.trace')}</p>
          <p>${words('second-step.trace-shared')}</p>
        </div>
        ${nameField(words)}
        <morrow-passphrase
          .words=${words}
          .label=${words('passphrase.label')}
          name="passkey-passphrase"
        ></morrow-passphrase>
        <div class="actions">${this.submit(words('second-step.passkey-make'))}</div>
      </form>
    </details>`;
  }

  private app(isThere: boolean): TemplateResult {
    const { words, api, authKey } = this;
    return html`<details>
      <summary>${isThere ? words('second-step.app-other') : words('second-step.app-add')}</summary>
      ${
        authKey === undefined
          ? html`<form @submit=${this.prove} novalidate autocomplete="off">
              <p class="help">${words('second-step.app-other-help')}</p>
              <morrow-passphrase
                .words=${words}
                .label=${words('passphrase.label')}
                name="app-passphrase"
              ></morrow-passphrase>
              <div class="actions">${this.submit(words('second-step.go-on'))}</div>
            </form>`
          : html`<morrow-app-for-codes
              .words=${words}
              .api=${api}
              .authKey=${authKey}
              .done=${this.appChanged}
            ></morrow-app-for-codes>`
      }
    </details>`;
  }
}
