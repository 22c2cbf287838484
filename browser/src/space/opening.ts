import { html, nothing } from 'lit';
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

  private readonly again = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(this.open);
  };

  override render() {
    const { words } = this;
    return html`
      <h1>${words('opening.title')}</h1>
      <form @submit=${this.again} novalidate>
        ${this.outcome()}
        ${this.mistake ? html`<div class="actions">${this.submit(words('opening.again'))}</div>` : nothing}
      </form>
    `;
  }
}
