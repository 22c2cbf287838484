import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../account/take-along.ts';
import type { Contents } from '../account/take-along.ts';
import { View } from '../account/view.ts';

/** What the server showed is not what the owner wrote. Nothing goes on from here, and what is on this device can be taken along. */
@customElement('morrow-stopped')
export class Stopped extends View {
  @property() word = '';
  /** Undefined when nothing was opened yet. */
  @property({ attribute: false }) contents: Contents | undefined;

  override render() {
    const { words } = this;
    return html`
      <h1>${words('stopped.title')}</h1>
      <p class="lead">${words('stopped.lead')}</p>
      <p>${words('stopped.reasons')}</p>
      <p>${words('stopped.do')}</p>
      <p class="small">${words('stopped.word', { word: this.word })}</p>
      ${
        this.contents
          ? html`<h2>${words('stopped.take')}</h2>
              <morrow-take-along .words=${words} .contents=${this.contents} one-way></morrow-take-along>`
          : nothing
      }
    `;
  }
}
