import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { InPage } from '../shell/in-page.ts';
import type { Words } from '../shell/words.ts';
import type { Api } from './api.ts';

interface Line {
  readonly name: string;
  readonly whom: string;
  readonly dial: string;
  readonly digits: string;
  readonly hours: string;
}

interface Country {
  readonly code: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

/**
 * Helplines above a form in which somebody writes of danger, without leaving what is written. The country is chosen and never
 * guessed, and goes nowhere: all numbers come in one answer that is the same for everybody.
 */
@customElement('morrow-helplines')
export class Helplines extends InPage {
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) api!: Api;
  @state() private countries: readonly Country[] = [];
  @state() private chosen = '';

  protected override firstUpdated(): void {
    const language = document.documentElement.lang;
    void this.api
      .get<{ countries: readonly Country[] }>(`/api/helplines?${new URLSearchParams({ language })}`)
      .then(({ countries }) => {
        this.countries = countries;
      })
      .catch(() => undefined); // What stands here already says what to do.
  }

  override render() {
    const { words, countries, chosen } = this;
    const country = countries.find(({ code }) => code === chosen);
    return html`<section class="notice grave" role="alert" aria-labelledby="helplines-title">
      <h2 id="helplines-title">${words('helplines.title')}</h2>
      <p>${words('helplines.text')}</p>
      ${
        countries.length > 0
          ? html`<div class="field">
              <label for="helplines-country">${words('helplines.country')}</label>
              <select
                id="helplines-country"
                @change=${({ target }: Event) => {
                  this.chosen = (target as HTMLSelectElement).value;
                }}
              >
                <option value="">${words('helplines.choose')}</option>
                ${countries.map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
              </select>
            </div>`
          : nothing
      }
      ${country ? country.lines.map((line) => this.line(line)) : nothing}
      <p class="small">${words('helplines.trace')}</p>
    </section>`;
  }

  private line({ name, whom, dial, digits, hours }: Line) {
    return html`<p class="number"><strong>${name}</strong><br />${whom}<br />${hours}</p>
      <a class="call" href="tel:${digits}"
        ><span class="verb">${this.words('helplines.call')}</span> <bdi>${dial}</bdi></a
      >`;
  }
}
