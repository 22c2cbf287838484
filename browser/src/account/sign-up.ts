import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Account, type NewAccount } from './account.ts';
import { chosen } from './chosen.ts';
import type { Hall } from './doors.ts';
import { wordOf } from './explain.ts';
import { valueOf } from './form.ts';
import './passphrase-field.ts';
import { NoNetwork } from './refused.ts';
import { View } from './view.ts';

/** A made-up name and a passphrase, and nothing else. */
@customElement('morrow-sign-up')
export class SignUp extends View {
  @property({ attribute: false }) hall!: Hall;
  @state() private suggested: readonly string[] = [];
  @state() private handle = '';
  @state() private handleMistake = false;
  /** The handle of a try whose answer never came. */
  private unanswered = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.suggest();
  }

  /** Without suggestions one makes up a name oneself, so a failure here is no mistake. */
  private async suggest(): Promise<void> {
    const { handles } = await this.hall.api
      .get<{ handles: string[] }>('/api/handles')
      .catch(() => ({ handles: [] }));
    this.suggested = handles;
  }

  private take(handle: string): void {
    const input = this.querySelector<HTMLInputElement>('#handle');
    if (input) input.value = handle;
    this.handle = handle;
    this.handleMistake = false;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector('morrow-passphrase');
    const invitation = valueOf(event.target, 'invitation').trim();
    const specialist = valueOf(event.target, 'specialist') === 'yes';
    void this.attempt(async () => {
      this.handleMistake = !this.handle.trim();
      if (this.handleMistake) {
        this.mistake = this.words('handle.missing');
        this.querySelector<HTMLInputElement>('#handle')?.focus();
        return;
      }
      if (!(await field?.fits())) return;
      const chosen = { handle: this.handle, passphrase: field?.value ?? '', invitation, specialist };
      try {
        this.hall.enter(...(await this.signUp(chosen)));
      } catch (problem) {
        this.handleMistake = wordOf(problem)?.startsWith('sign-up.handle') ?? false;
        if (this.handleMistake) this.querySelector<HTMLInputElement>('#handle')?.focus();
        throw problem;
      }
    });
  };

  private async signUp(chosen: NewAccount): Promise<[Account, string]> {
    const { api } = this.hall;
    try {
      return await Account.signUp(api, chosen, this.hashing);
    } catch (problem) {
      const again = this.unanswered === chosen.handle && wordOf(problem) === 'sign-up.handle-taken';
      if (problem instanceof NoNetwork) this.unanswered = chosen.handle;
      if (!again) throw problem;
      return Account.afterLostAnswer(api, chosen.handle, chosen.passphrase, this.hashing).catch(() => {
        throw problem;
      });
    }
  }

  override render() {
    const { words, hall } = this;
    return html`
      <h1>${words('sign-up.title')}</h1>
      <p class="lead">${words('sign-up.lead')}</p>
      ${chosen(words, hall.arrival, hall.api.clock.now())}
      <form @submit=${this.submitted} novalidate autocomplete="off">
        <div class="field">
          <label for="handle">${words('handle.label')}</label>
          <p class="help" id="handle-help">${words('handle.help')}</p>
          <input
            id="handle"
            name="handle"
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck="false"
            maxlength="30"
            aria-describedby="handle-help"
            aria-invalid=${this.handleMistake ? 'true' : nothing}
            @input=${({ target }: Event) => {
              this.handle = (target as HTMLInputElement).value;
            }}
          />
          ${this.suggestions()}
        </div>
        <morrow-passphrase
          .words=${words}
          .label=${words('passphrase.label')}
          .handle=${this.handle}
          chosen
        ></morrow-passphrase>
        <div class="notice"><p>${words('sign-up.no-reset')}</p></div>
        <details class="field">
          <summary>${words('sign-up.specialist')}</summary>
          <p class="help">${words('sign-up.specialist-help')}</p>
          <label class="choice"
            ><input type="checkbox" name="specialist" value="yes" />${words('sign-up.as-specialist')}</label
          >
        </details>
        <details class="field">
          <summary>${words('sign-up.invited')}</summary>
          <label for="invitation">${words('sign-up.invitation')}</label>
          <input
            id="invitation"
            name="invitation"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
          />
        </details>
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('sign-up.submit'))}
          <button
            type="button"
            class="quiet"
            @click=${() => {
              hall.show('sign-in');
            }}
          >
            ${words('sign-up.sign-in')}
          </button>
        </div>
      </form>
    `;
  }

  private suggestions() {
    if (this.suggested.length === 0) return nothing;
    return html`
      <p class="help" id="suggested">${this.words('handle.suggested')}</p>
      <div class="chips" role="group" aria-labelledby="suggested">
        ${this.suggested.map(
          (handle) =>
            html`<button
              type="button"
              class="quiet"
              aria-pressed=${String(handle === this.handle)}
              @click=${() => {
                this.take(handle);
              }}
            >
              ${handle}
            </button>`,
        )}
      </div>
    `;
  }
}
