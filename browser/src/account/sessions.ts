import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Api } from './api.ts';
import { Form } from './form.ts';

interface Session {
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly browser: string;
  readonly current: boolean;
}

interface UnlockEvent {
  readonly at: string;
  readonly how: string;
  readonly browser: string;
}

/** Where the account is open, and when it was opened: so that one notices when somebody else did. */
@customElement('morrow-sessions')
export class Sessions extends Form {
  @property({ attribute: false }) api!: Api;
  @state() private sessions: readonly Session[] = [];
  @state() private unlocks: readonly UnlockEvent[] = [];
  @state() private ended: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(() => this.load());
  }

  private async load(): Promise<void> {
    this.sessions = (await this.api.get<{ sessions: Session[] }>('/api/sessions')).sessions;
    this.unlocks = (await this.api.get<{ unlocks: UnlockEvent[] }>('/api/unlocks')).unlocks;
  }

  private readonly endOthers = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(async () => {
      this.ended = (await this.api.post<{ ended: number }>('/api/sessions/end-others')).ended;
      await this.load();
    });
  };

  override render() {
    const { words } = this;
    const others = this.sessions.filter(({ current }) => !current).length;
    return html`
      <ul class="rows">
        ${this.sessions.map(
          ({ browser, current, lastSeenAt }) => html`
            <li>
              <p>${browser || words('sessions.browser')}</p>
              <p class="small">
                ${current ? words('sessions.this') : words('sessions.seen', { at: this.moment(lastSeenAt) })}
              </p>
            </li>
          `,
        )}
      </ul>
      <form @submit=${this.endOthers} novalidate>
        ${this.outcome()}
        <p class="state" role="status">
          ${this.ended === undefined ? nothing : words('sessions.ended', { n: this.ended })}
        </p>
        ${others > 0 ? html`<div class="actions">${this.submit(words('sessions.end-others'), 'quiet')}</div>` : nothing}
      </form>
      <details>
        <summary>${words('unlocks.title')}</summary>
        <p class="help">${words('unlocks.help')}</p>
        <ul class="rows">
          ${this.unlocks.map(
            ({ at, how, browser }) => html`
              <li>
                <p>${this.moment(at)}</p>
                <p class="small">${words('unlocks.how', { how })}${browser ? `, ${browser}` : nothing}</p>
              </li>
            `,
          )}
        </ul>
      </details>
    `;
  }

  private moment(at: string): string {
    const time = new Date(at);
    return this.words('moment', { date: time, time });
  }
}
