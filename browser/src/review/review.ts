import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Account } from '../account/account.ts';
import type { Api } from '../account/api.ts';
import { View } from '../account/view.ts';

/** What waits to be read before it stands in public. */
@customElement('morrow-review')
export class ReviewRoom extends View {
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) account!: Account;

  override render() {
    return html`<h1>${this.words('review.title')}</h1>`;
  }
}
