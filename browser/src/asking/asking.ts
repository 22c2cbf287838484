import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { View } from '../account/view.ts';

/** The questions that a person asked, and asking one. */
@customElement('morrow-asking')
export class Asking extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;

  override render() {
    return html`<h1>${this.words('asking.title')}</h1>`;
  }
}
