import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { View } from '../account/view.ts';

/** After signing out or deleting the account: nothing is here any more. */
@customElement('morrow-farewell')
export class Farewell extends View {
  @property() reason: 'signed-out' | 'deleted' = 'signed-out';

  override render() {
    const { words, reason } = this;
    return html`
      <h1>${words('farewell.title', { reason })}</h1>
      <p class="lead">${words('farewell.lead', { reason })}</p>
    `;
  }
}
