import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Fields } from '../account/fields.ts';
import type { Profile, WayDetail } from './calls.ts';
import { feeOf, wordedFee, type WordedFee } from './fee.ts';
import { WAYS, type Way } from './hours.ts';

const CURRENCIES = [
  'EUR',
  'CHF',
  'GBP',
  'USD',
  'SEK',
  'DKK',
  'NOK',
  'PLN',
  'CZK',
  'TRY',
  'UAH',
  'CAD',
  'AUD',
  'NZD',
];

/** How people meet a specialist, and what it costs. Saved with the profile. */
@customElement('morrow-meeting')
export class Meeting extends Fields {
  @property({ attribute: false }) value!: Profile;
  @property({ attribute: false }) set!: (change: Partial<Profile>) => void;
  /** What is wrong with what is said about a way of meeting, in words. */
  @property({ attribute: false }) unfit!: (way: Way) => string | undefined;

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  override render() {
    const { words } = this;
    return html`
      <h2>${words('practice.ways')}</h2>
      <p class="help">${words('practice.ways-help')}</p>
      ${WAYS.map((way) => this.way(way))}
      <h2>${words('practice.cost')}</h2>
      ${this.cost()}
    `;
  }

  private way(way: Way): TemplateResult {
    const { words, value } = this;
    const there = value.ways.find((each) => each.way === way);
    const others = value.ways.filter((each) => each.way !== way);
    const put = (ways: readonly WayDetail[]) => {
      this.set({ ways: [...ways].sort((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way)) });
    };
    return html`
      ${this.check(`way-${way}`, words('practice.way', { way }), there !== undefined, (on) => {
        put(on ? [...others, { way, detail: '' }] : others);
      })}
      ${
        there
          ? this.line({
              id: `detail-${way}`,
              label: words('practice.way-detail', { way }),
              most: 400,
              mistake: this.unfit(way),
              value: there.detail,
              typed: (detail) => {
                put([...others, { way, detail }]);
              },
            })
          : nothing
      }
    `;
  }

  private cost(): TemplateResult {
    const { words, value } = this;
    const { from, to, currency } = wordedFee(value.fee);
    const set = (change: Partial<WordedFee>) => {
      this.set({ fee: feeOf({ from, to, currency, ...change }) });
    };
    return html`
      ${this.check('offers-first', words('practice.offers-first'), value.offersFirst, (offersFirst) => {
        this.set({ offersFirst });
      })}
      <p class="help">${words('practice.cost-help')}</p>
      <div class="three">
        ${this.line({
          id: 'fee-from',
          type: 'number',
          label: words('practice.fee-from'),
          value: from,
          typed: (typed) => {
            set({ from: typed });
          },
        })}
        ${this.line({
          id: 'fee-to',
          type: 'number',
          label: words('practice.fee-to'),
          value: to,
          typed: (typed) => {
            set({ to: typed });
          },
        })}
        ${this.select(
          'currency',
          words('practice.currency'),
          currency,
          CURRENCIES.map((each) => ({ value: each, name: each })),
          (chosen) => {
            set({ currency: chosen });
          },
        )}
      </div>
    `;
  }
}
