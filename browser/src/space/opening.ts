import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { View } from '../account/view.ts';

/** While the entries are fetched and opened. Without a network it can be tried again. */
@customElement('morrow-opening')
export class Opening extends View {
  @property({ attribute: false }) open!: () => Promise<void>;

  protected override firstUpdated(): void {
    super.firstUpdated();
    void this.attempt(this.open);
  }

  override render() {
    const { words } = this;
    return html`
      <h1>${words('opening.title')}</h1>
      ${this.fetching(() => {
        void this.attempt(this.open);
      })}
    `;
  }
}
