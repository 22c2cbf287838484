import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fromBase64Url, toBase64Url } from '../crypto/index.ts';
import { Screen } from './screen.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** A picture of the specialist. The server cuts it to a square and takes everything else out of the file. */
@customElement('morrow-portrait')
export class Portrait extends Screen {
  @state() private saved = false;
  @state() private picture: ImageBitmap | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.practice.own?.profile?.portrait) void this.act(() => this.load());
  }

  private async load(): Promise<void> {
    const image = await this.practice.calls.portrait();
    this.picture = image ? await createImageBitmap(new Blob([fromBase64Url(image)])) : undefined;
  }

  /** Drawn, so that the page’s policy need not allow pictures from elsewhere. */
  protected override updated(): void {
    const canvas = this.querySelector('canvas');
    if (!canvas || !this.picture) return;
    canvas.width = this.picture.width;
    canvas.height = this.picture.height;
    canvas.getContext('2d')?.drawImage(this.picture, 0, 0);
  }

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  private readonly chosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    void this.act(async () => {
      this.saved = false;
      if (file.size > MOST_BYTES) {
        this.mistake = this.words('practice.file-too-large');
        return;
      }
      const image = toBase64Url(new Uint8Array(await file.arrayBuffer()));
      await this.practice.api.post('/api/specialist/portrait', { image });
      await this.practice.readProfile();
      await this.load();
      this.saved = true;
    }).finally(() => {
      input.value = '';
    });
  };

  private readonly takeAway = (): void => {
    void this.act(async () => {
      await this.practice.api.post('/api/specialist/portrait/remove');
      await this.practice.readProfile();
      this.picture = undefined;
      this.saved = false;
    });
  };

  override render() {
    const { words, practice } = this;
    const has = practice.own?.profile?.portrait ?? false;
    return html`
      <h2>${words('practice.portrait')}</h2>
      ${this.picture ? html`<canvas class="portrait" role="img" aria-label=${words('practice.portrait-there')}></canvas>` : nothing}
      <div class="field">
        <label for="portrait"
          >${has ? words('practice.portrait-other') : words('practice.portrait-choose')}</label
        >
        <input
          id="portrait"
          type="file"
          accept="image/jpeg,image/png"
          aria-describedby="portrait-help"
          @change=${this.chosen}
        />
        <p class="help" id="portrait-help">${words('practice.portrait-help')}</p>
      </div>
      ${this.outcome()}
      <p class="state" role="status">${this.saved ? words('practice.portrait-saved') : nothing}</p>
      ${has ? html`<div class="actions tight"><button type="button" class="quiet" @click=${this.takeAway}>${words('practice.portrait-remove')}</button></div>` : nothing}
    `;
  }
}
