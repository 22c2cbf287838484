import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Api } from './api.ts';
import { Form, valueOf } from './form.ts';

interface Invitation {
  readonly id: string;
  readonly role: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

interface Made {
  readonly code: string;
  readonly role: string;
  readonly expiresAt: string;
}

/** For operators: whom they let in beside themselves. A code is shown once; the server keeps only its hash. */
@customElement('morrow-invitations')
export class Invitations extends Form {
  @property({ attribute: false }) api!: Api;
  @state() private open: readonly Invitation[] = [];
  @state() private made: Made | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(() => this.load());
  }

  private async load(): Promise<void> {
    this.open = (await this.api.get<{ invitations: Invitation[] }>('/api/invitations')).invitations;
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const role = valueOf(event.target, 'role');
    void this.attempt(async () => {
      this.made = await this.api.post<Made>('/api/invitations', { role });
      await this.load();
    });
  };

  private withdraw(id: string): Promise<void> {
    return this.attempt(async () => {
      await this.api.post('/api/invitations/withdraw', { id });
      this.made = undefined;
      await this.load();
    });
  }

  override render() {
    const { words } = this;
    return html`
      <form @submit=${this.submitted} novalidate>
        <div class="field">
          <label for="role">${words('invitations.role')}</label>
          <select id="role" name="role">
            <option value="specialist">${words('role', { role: 'specialist' })}</option>
            <option value="operator">${words('role', { role: 'operator' })}</option>
          </select>
        </div>
        ${this.outcome()}
        <div role="status">
          ${
            this.made
              ? html`<p>${words('invitations.made', { until: new Date(this.made.expiresAt) })}</p>
                  <p class="secret">${this.made.code}</p>`
              : nothing
          }
        </div>
        <div class="actions">${this.submit(words('invitations.make'), 'quiet')}</div>
      </form>
      ${this.open.length === 0 ? html`<p class="help">${words('invitations.none')}</p>` : nothing}
      <ul class="rows">
        ${this.open.map(
          ({ id, role, createdAt, expiresAt }) => html`
            <li class="beside">
              <p>
                ${words('role', { role })}<br /><span class="small"
                  >${words('invitations.dates', { made: new Date(createdAt), until: new Date(expiresAt) })}</span
                >
              </p>
              <button type="button" class="quiet" @click=${() => this.withdraw(id)}>
                ${words('invitations.withdraw')}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }
}
