import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { handleOf } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { valueOf } from '../account/form.ts';
import '../account/invitations.ts';
import { View } from '../account/view.ts';

/** How others come in: a second factor that was lost, and invitations. */
@customElement('morrow-access')
export class Access extends View {
  @property({ attribute: false }) api!: Api;
  @state() private reset = '';

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const handle = handleOf(valueOf(form, 'handle'));
    this.reset = '';
    if (handle === '') {
      this.mistake = this.words('handle.missing');
      return;
    }
    void this.attempt(async () => {
      await this.api.post('/api/operator/second-factor/reset', { handle });
      this.reset = handle;
      form.reset();
    });
  };

  override render() {
    const { words } = this;
    return html`
      <h1>${words('operator.access')}</h1>
      <h2>${words('operator.reset')}</h2>
      <p class="help">${words('operator.reset-help')}</p>
      <form @submit=${this.submitted} novalidate autocomplete="off">
        <div class="field">
          <label for="reset-handle">${words('handle.label')}</label>
          <input
            id="reset-handle"
            name="handle"
            autocapitalize="none"
            spellcheck="false"
            autocomplete="off"
          />
        </div>
        ${this.outcome()}
        <p class="state" role="status">
          ${this.reset ? words('operator.reset-done', { handle: this.reset }) : nothing}
        </p>
        <div class="actions">${this.submit(words('operator.reset-now'), 'quiet')}</div>
      </form>
      <h2>${words('invitations.title')}</h2>
      <morrow-invitations .words=${words} .api=${this.api}></morrow-invitations>
    `;
  }
}
