import { html, nothing, type TemplateResult } from 'lit';
import { View } from './view.ts';

/** A word that the server knows something by, and its name in the page's language. */
export interface Named {
  readonly word: string;
  readonly name: string;
}

interface Line {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly typed: (value: string) => void;
  readonly help?: string | undefined;
  readonly mistake?: string | undefined;
  readonly most?: number;
  readonly type?: string;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** A view with fields: labels above, help below, a mistake in words; what is typed goes to whoever holds it at once. */
export abstract class Fields extends View {
  protected line({
    id,
    label,
    value,
    typed,
    help,
    mistake,
    most,
    type = 'text',
    rows,
    placeholder,
  }: Line): TemplateResult {
    const describedBy = `${help ? `${id}-help` : ''} ${mistake ? `${id}-mistake` : ''}`.trim() || nothing;
    const input = ({ target }: Event) => {
      typed((target as HTMLInputElement).value);
      this.requestUpdate();
    };
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${
        rows
          ? html`<textarea
              id=${id}
              dir="auto"
              rows=${rows}
              class=${rows <= 4 ? 'short' : nothing}
              maxlength=${most ?? nothing}
              aria-describedby=${describedBy}
              aria-invalid=${mistake ? 'true' : nothing}
              .value=${value}
              @input=${input}
            ></textarea>`
          : html`<input
              id=${id}
              type=${type}
              dir=${type === 'text' || type === 'search' ? 'auto' : nothing}
              maxlength=${most ?? nothing}
              placeholder=${placeholder ?? nothing}
              autocomplete="off"
              aria-describedby=${describedBy}
              aria-invalid=${mistake ? 'true' : nothing}
              .value=${value}
              @input=${input}
            />`
      }
      ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing} ${this.whenFull(value, most)}
      ${mistake ? html`<p class="mistake" id="${id}-mistake">${mistake}</p>` : nothing}
    </div>`;
  }

  protected select<T extends string | number>(
    id: string,
    label: string,
    value: T,
    choices: readonly { readonly value: T; readonly name: string }[],
    chosen: (value: T) => void,
    help?: string,
    mistake?: string,
  ): TemplateResult {
    const describedBy = `${help ? `${id}-help` : ''} ${mistake ? `${id}-mistake` : ''}`.trim() || nothing;
    const change = ({ target }: Event) => {
      const picked = choices[(target as HTMLSelectElement).selectedIndex];
      if (picked) chosen(picked.value);
      this.requestUpdate();
    };
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <select
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${mistake ? 'true' : nothing}
        @change=${change}
      >
        ${choices.map(
          (each) => html`<option value=${each.value} .selected=${each.value === value}>${each.name}</option>`,
        )}
      </select>
      ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
      ${mistake ? html`<p class="mistake" id="${id}-mistake">${mistake}</p>` : nothing}
    </div>`;
  }

  /** Some of a list, by pressing. */
  protected chips(
    label: string,
    list: readonly Named[],
    chosen: readonly string[],
    changed: (chosen: readonly string[]) => void,
    help?: string,
  ): TemplateResult {
    const press = (word: string) => {
      changed(chosen.includes(word) ? chosen.filter((each) => each !== word) : [...chosen, word]);
      this.requestUpdate();
    };
    return html`<fieldset>
      <legend>${label}</legend>
      ${help ? html`<p class="help">${help}</p>` : nothing}
      <div class="chips">
        ${list.map(
          ({ word, name }) =>
            html`<button
              type="button"
              class="quiet"
              aria-pressed=${String(chosen.includes(word))}
              @click=${() => {
                press(word);
              }}
            >
              ${name}
            </button>`,
        )}
      </div>
    </fieldset>`;
  }

  protected check(id: string, label: string, on: boolean, changed: (on: boolean) => void): TemplateResult {
    return html`<label class="choice" for=${id}
      ><input
        id=${id}
        type="checkbox"
        .checked=${on}
        @change=${({ target }: Event) => {
          changed((target as HTMLInputElement).checked);
          this.requestUpdate();
        }}
      />
      <span>${label}</span></label
    >`;
  }
}
