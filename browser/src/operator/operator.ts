import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { View } from '../account/view.ts';
import './access.ts';
import './application-page.ts';
import { Calls } from './calls.ts';
import './counts.ts';
import './queue.ts';
import './samples.ts';
import './specialists.ts';

const SCREENS = ['queue', 'specialists', 'counts', 'samples', 'access'] as const;
type At = (typeof SCREENS)[number] | { readonly application: string };

/** Where the installation is run: who applies, who is verified, and what it counts up to. */
@customElement('morrow-operator')
export class OperatorRoom extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @state() private at: At = 'queue';
  private calls!: Calls;

  override connectedCallback(): void {
    super.connectedCallback();
    this.calls = new Calls(this.api);
  }

  protected override firstUpdated(): void {
    // The screen inside takes the focus.
  }

  private readonly open = (application: string): void => {
    this.at = { application };
  };

  private readonly back = (): void => {
    this.at = 'queue';
  };

  override render() {
    const { words } = this;
    const current = typeof this.at === 'string' ? this.at : 'queue';
    return html`
      <nav class="tools rooms" aria-label=${words('operator.screens')}>
        ${SCREENS.map(
          (at) =>
            html`<button
              type="button"
              class="plain"
              aria-current=${current === at ? 'page' : nothing}
              @click=${() => {
                this.at = at;
              }}
            >
              ${words('operator.screen', { at })}
            </button>`,
        )}
      </nav>
      ${this.screen()}
    `;
  }

  private screen(): TemplateResult {
    const { words, calls, at } = this;
    if (typeof at !== 'string') {
      return html`<morrow-application-page
        .words=${words}
        .calls=${calls}
        .application=${at.application}
        .back=${this.back}
      ></morrow-application-page>`;
    }
    switch (at) {
      case 'queue':
        return html`<morrow-queue .words=${words} .calls=${calls} .open=${this.open}></morrow-queue>`;
      case 'specialists':
        return html`<morrow-specialists .words=${words} .calls=${calls}></morrow-specialists>`;
      case 'counts':
        return html`<morrow-counts .words=${words} .calls=${calls}></morrow-counts>`;
      case 'samples':
        return html`<morrow-samples .words=${words} .calls=${calls}></morrow-samples>`;
      case 'access':
        return html`<morrow-access .words=${words} .api=${this.api}></morrow-access>`;
    }
  }
}
