import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { InPage } from '../shell/in-page.ts';
import type { Words } from '../shell/words.ts';
import { part } from './part.ts';
import { sixWords } from './six-words.ts';
import type { Judge, Strength } from './strength.ts';

/** Long enough to take unjudged, when the script that judges cannot be loaded. */
const LONG = 24;
const PAUSE = 150;

/**
 * A passphrase, hidden until asked for. Nothing invites the browser to keep it: a saved passphrase would open the space for
 * whoever holds the device. With `chosen` it is a new one, which is judged, and six words are offered.
 */
@customElement('morrow-passphrase')
export class PassphraseField extends InPage {
  @property({ attribute: false }) words!: Words;
  @property() label = '';
  @property() name = 'passphrase';
  @property() handle = '';
  @property({ type: Boolean }) chosen = false;
  @state() private shown = false;
  @state() private strength: Strength | undefined;
  @state() private suggestion = '';
  @state() private mistake = '';
  private list: readonly string[] = [];
  private judge: Judge | undefined;
  private loading: Promise<void> | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

  get value(): string {
    return this.input?.value ?? '';
  }

  /** Whether it can be used. Says why not, and puts the cursor there. */
  async fits(): Promise<boolean> {
    if (this.chosen) await this.load();
    this.look();
    const weak = this.strength === 'easy' || this.strength === 'short';
    const unjudged = !this.judge && this.value.length < LONG;
    if (this.value === '') this.mistake = this.words('passphrase.missing');
    else if (this.chosen && (weak || unjudged)) this.mistake = this.words('passphrase.too-weak');
    else this.mistake = '';
    if (this.mistake) this.input?.focus();
    return !this.mistake;
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  private load(): Promise<void> {
    this.loading ??= (async () => {
      const german = document.documentElement.lang === 'de';
      try {
        this.list = (await part(german ? 'words-de' : 'words-en')).words;
        this.judge = (await part('strength')).judgeWith(this.list);
        this.look();
      } catch {
        this.loading = undefined; // No network at this moment: asked for again at the next touch.
      }
    })();
    return this.loading;
  }

  private readonly typed = (): void => {
    clearTimeout(this.pause);
    if (this.chosen) this.pause = setTimeout(this.look, PAUSE);
  };

  private readonly look = (): void => {
    this.strength = this.chosen && this.value ? this.judge?.judge(this.value, this.handle) : undefined;
    if (this.strength === 'good' || this.strength === 'strong') this.mistake = '';
  };

  private async suggest(): Promise<void> {
    await this.load();
    this.suggestion = this.list.length > 0 ? sixWords(this.list) : '';
  }

  private readonly use = (): void => {
    if (!this.input) return;
    this.input.value = this.suggestion;
    this.shown = true;
    this.look();
    this.input.focus();
  };

  override render() {
    const { words, name } = this;
    const described = [this.chosen ? `${name}-help` : '', this.mistake ? `${name}-mistake` : '']
      .filter(Boolean)
      .join(' ');
    return html`
      <div class="field">
        <label for=${name}>${this.label}</label>
        ${this.chosen ? html`<p class="help" id=${`${name}-help`}>${words('passphrase.help')}</p>` : nothing}
        <div class="beside">
          <input
            id=${name}
            name=${name}
            type=${this.shown ? 'text' : 'password'}
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck="false"
            maxlength="256"
            aria-invalid=${this.mistake ? 'true' : nothing}
            aria-describedby=${described || nothing}
            @input=${this.typed}
            @focus=${() => (this.chosen ? this.load() : undefined)}
          />
          <button
            type="button"
            class="quiet"
            aria-controls=${name}
            @click=${() => (this.shown = !this.shown)}
          >
            ${words(this.shown ? 'passphrase.hide' : 'passphrase.show')}
          </button>
        </div>
        <div role="alert">
          ${this.mistake ? html`<p class="mistake" id=${`${name}-mistake`}>${this.mistake}</p>` : nothing}
        </div>
        ${this.chosen ? this.judged() : nothing}
      </div>
    `;
  }

  private judged() {
    const { words } = this;
    return html`
      <p class="state" role="status">
        ${this.strength ? words('passphrase.strength', { strength: this.strength }) : nothing}
      </p>
      <button type="button" class="plain" @click=${() => this.suggest()}>
        ${words(this.suggestion ? 'passphrase.suggest-again' : 'passphrase.suggest')}
      </button>
      <div role="status">
        ${
          this.suggestion
            ? html`<p class="secret">${this.suggestion}</p>
                <button type="button" class="quiet" @click=${this.use}>${words('passphrase.use')}</button>`
            : nothing
        }
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'morrow-passphrase': PassphraseField;
  }
}
