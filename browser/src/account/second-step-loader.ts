import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Account } from './account.ts';
import type { Api } from './api.ts';
import { room } from './part.ts';
import { View } from './view.ts';

/**
 * Loads what belongs to the second step and to passkeys, which few need often. As a door it leads to `passed`; without, it
 * is the section of the account page.
 */
@customElement('morrow-second-step-loader')
export class SecondStepLoader extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;
  @property({ attribute: false }) passed: (() => void) | undefined;
  @state() private ready = false;

  protected override firstUpdated(): void {
    this.load();
  }

  private load(): void {
    void this.attempt(async () => {
      await room('second-step');
      this.ready = true;
    });
  }

  override render() {
    const { words, api, account, passed } = this;
    if (!this.ready) {
      return this.fetching(() => {
        this.load();
      });
    }
    return passed
      ? html`<morrow-second-step
          .words=${words}
          .api=${api}
          .account=${account}
          .passed=${passed}
        ></morrow-second-step>`
      : html`<morrow-passkeys .words=${words} .api=${api} .account=${account}></morrow-passkeys>`;
  }
}
