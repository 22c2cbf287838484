import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { valueOf } from './form.ts';
import { View } from './view.ts';

/** Shows the recovery code, once. Going on asks for two of its groups: that shows that it was kept somewhere. */
@customElement('morrow-recovery-code')
export class RecoveryCodeView extends View {
  @property() code = '';
  /** Called when the code was kept. */
  @property({ attribute: false }) kept!: () => void;
  @state() private checking = false;
  @state() private copied = false;
  private asked: readonly number[] = [];

  private get groups(): readonly string[] {
    return this.code.split('-');
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.code);
    this.copied = true;
  }

  private async check(): Promise<void> {
    this.asked = twoOf(this.groups.length);
    this.checking = true;
    await this.updateComplete;
    this.firstUpdated();
  }

  private async showAgain(): Promise<void> {
    this.checking = false;
    this.mistake = '';
    await this.updateComplete;
    this.firstUpdated();
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const right = this.asked.every(
      (group) => meant(valueOf(event.target, `group-${group}`)) === this.groups[group],
    );
    if (right) this.kept();
    else this.mistake = this.words('code.wrong');
  };

  override render() {
    return this.checking ? this.checked() : this.shown();
  }

  private shown() {
    const { words } = this;
    return html`
      <h1>${words('code.title')}</h1>
      <p class="lead">${words('code.lead')}</p>
      <p class="secret code" id="recovery-code">
        ${this.groups.map((group, at) => html`<span>${group}${at + 1 < this.groups.length ? '-' : nothing}</span>`)}
      </p>
      <p class="help">${words('code.where')}</p>
      <div class="actions">
        <button type="button" class="quiet" @click=${() => this.attempt(() => this.copy())}>
          ${words('code.copy')}
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            print();
          }}
        >
          ${words('code.print')}
        </button>
      </div>
      <p class="state" role="status">${this.copied ? words('code.copied') : nothing}</p>
      ${this.outcome()}
      <div class="actions">
        <button type="button" @click=${() => this.check()}>${words('code.go-on')}</button>
      </div>
    `;
  }

  private checked() {
    const { words } = this;
    return html`
      <h1>${words('code.check-title')}</h1>
      <p class="lead">${words('code.check-lead')}</p>
      <form @submit=${this.submitted} novalidate autocomplete="off">
        ${this.asked.map(
          (group) => html`
            <div class="field">
              <label for=${`group-${group}`}>${words('code.group', { n: group + 1 })}</label>
              <input
                id=${`group-${group}`}
                name=${`group-${group}`}
                class="code"
                size="6"
                maxlength="8"
                autocomplete="off"
                autocapitalize="characters"
                autocorrect="off"
                spellcheck="false"
                aria-invalid=${this.mistake ? 'true' : nothing}
              />
            </div>
          `,
        )}
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('code.kept'))}
          <button type="button" class="quiet" @click=${() => this.showAgain()}>${words('code.again')}</button>
        </div>
      </form>
    `;
  }
}

/** Two different places, in order. */
function twoOf(count: number): number[] {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return [first, second].sort((a, b) => a - b);
}

/** Read as forgivingly as the whole code is. */
function meant(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
}
