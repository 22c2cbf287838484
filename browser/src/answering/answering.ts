import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { View } from '../account/view.ts';

/** The questions that wait for a specialist. */
@customElement('morrow-answering')
export class Answering extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;

  override render() {
    return html`<h1>${this.words('answering.title')}</h1>`;
  }
}
