import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { View } from '../account/view.ts';
import type { Calls, Waiting } from './calls.ts';

/** Who waits for a decision, the longest first. */
@customElement('morrow-queue')
export class Queue extends View {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) open!: (application: string) => void;
  @state() private queue: readonly Waiting[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      const waiting = await this.calls.applications();
      this.queue = [...waiting].sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
    });
  }

  override render() {
    const { words, queue } = this;
    return html`
      <h1>${words('operator.queue')}</h1>
      ${this.outcome()}
      ${
        queue?.length === 0
          ? html`<p class="empty">${words('operator.queue-empty')}</p>`
          : html`<ul class="rows">
              ${queue?.map(
                ({ id, name, kind, waitingDays }) =>
                  html`<li>
                    <button
                      type="button"
                      class="line-button"
                      @click=${() => {
                        this.open(id);
                      }}
                    >
                      <span class="who">${name}</span>
                      <span class="small">
                        ${words('operator.kind', { kind })} · ${words('operator.waiting', { n: waitingDays })}
                      </span>
                    </button>
                  </li>`,
              )}
            </ul>`
      }
    `;
  }
}
