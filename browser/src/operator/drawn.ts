import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fromBase64Url } from '../crypto/index.ts';
import { InPage } from '../shell/in-page.ts';

const WIDEST = 1600;

/**
 * A picture, drawn onto the page itself: nothing of it is left in a folder of downloads, and the page's policy need not allow
 * pictures from elsewhere. Says with an event `undrawn` when it is none.
 */
@customElement('morrow-drawn')
export class Drawn extends InPage {
  /** base64url of a JPEG or PNG. */
  @property() image = '';
  @property() label = '';
  private picture: ImageBitmap | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    createImageBitmap(new Blob([fromBase64Url(this.image)])).then(
      (picture) => {
        this.picture = picture;
        this.requestUpdate();
      },
      () => this.dispatchEvent(new Event('undrawn')),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.picture?.close();
    this.picture = undefined;
  }

  protected override updated(): void {
    const canvas = this.querySelector('canvas');
    const { picture } = this;
    if (!canvas || !picture) return;
    const scale = Math.min(1, WIDEST / picture.width);
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }

  override render() {
    return html`<canvas class="paper" role="img" aria-label=${this.label}></canvas>`;
  }
}
