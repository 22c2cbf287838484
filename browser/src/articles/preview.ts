import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { same } from '../account/draft.ts';
import { Form } from '../account/form.ts';
import { NoNetwork } from '../account/refused.ts';
import type { Calls, Preview } from './calls.ts';
import { follow, rendered } from './rendered.ts';
import { problemIn, tell } from './tell.ts';
import type { Text } from './writing.ts';

/** Typing pauses this long before the server is asked how it looks. */
const PAUSE = 600;

/** How the text will look, made by what makes the page. It follows the typing, and never holds it up. */
@customElement('morrow-writing-preview')
export class WritingPreview extends Form {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) text!: Text;
  @state() private shown: Preview | undefined;
  @state() private failure: unknown;
  private asked: unknown;
  private asking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.now);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.now);
    clearTimeout(this.timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('text') || same(seen(this.text), this.asked)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.now, this.shown ? PAUSE : 0);
  }

  private readonly now = (): void => {
    void this.ask();
  };

  /** One question at a time; what was typed meanwhile is the next one. */
  private async ask(): Promise<void> {
    clearTimeout(this.timer);
    if (this.asking || !this.isConnected) return;
    const wanted = seen(this.text);
    this.asking = true;
    try {
      this.shown = await this.calls.preview(this.text);
      this.asked = wanted;
      this.failure = undefined;
    } catch (problem) {
      this.failure = problem;
    } finally {
      this.asking = false;
    }
    if (!this.failure && !same(seen(this.text), this.asked)) this.timer = setTimeout(this.now, PAUSE);
  }

  override render() {
    const { words, shown, failure } = this;
    return html`
      <div role="status">
        ${
          failure
            ? html`<p class="state grave">
                ${failure instanceof NoNetwork ? words('articles.preview-old') : tell(words, failure)}
                <button type="button" class="plain" @click=${this.now}>${words('articles.again')}</button>
              </p>`
            : nothing
        }
      </div>
      ${shown ? this.sheet(shown) : html`<p class="state">${failure ? nothing : words('articles.preview-comes')}</p>`}
    `;
  }

  private sheet({ html: page, minutes, problems }: Preview) {
    const { words, text } = this;
    return html`
      ${
        problems.length > 0
          ? html`<div class="notice">
              <p>${words('articles.problems', { n: problems.length })}</p>
              <ul>
                ${problems.map((each) => html`<li>${problemIn(words, each)}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      <div class="sheet piece" lang=${text.language} @click=${follow}>
        <p class="title">${text.title || words('articles.untitled')}</p>
        ${text.cover ? html`<p class="lead">${text.cover}</p>` : nothing}
        <p class="small">${words('articles.minutes', { n: minutes })}</p>
        ${rendered(page)}
      </div>
    `;
  }
}

/** What the look of a text hangs on. */
function seen({ kind, language, title, cover, body, references, source }: Text): unknown {
  return { kind, language, title, cover, body, references, source };
}
