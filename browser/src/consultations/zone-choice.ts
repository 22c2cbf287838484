import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { InPage } from '../shell/in-page.ts';
import { clockOf, dayOf, isZone, placeOf, zoneHere } from '../shell/times.ts';
import type { Words } from '../shell/words.ts';
import type { Calls } from './calls.ts';

/** In which zone times are shown, another one where that is wrong, and a word when this device's clock is wrong. */
@customElement('morrow-zone-choice')
export class ZoneChoice extends InPage {
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) calls!: Calls;
  @property() zone = 'UTC';
  @property({ attribute: false }) choose!: (zone: string) => void;

  private readonly chosen = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    if (isZone(value)) this.choose(value);
  };

  override render() {
    const { words, zone } = this;
    return html`${this.wrongClock()}
      <details class="zone">
        <summary>${words('consultations.zone.summary', { place: placeOf(zone) })}</summary>
        <div class="field">
          <label for="zone">${words('consultations.zone.label')}</label>
          <select id="zone" @change=${this.chosen}>
            ${zones().map((each) => html`<option value=${each} ?selected=${each === zone}>${each.replaceAll('_', ' ')}</option>`)}
          </select>
          <p class="help">${words('consultations.zone.help')}</p>
        </div>
      </details>`;
  }

  private wrongClock() {
    const { words, zone, calls } = this;
    const wrong = calls.clockWrongBy;
    if (wrong === 0) return nothing;
    const now = calls.now();
    const here = new Date(now.getTime() + wrong);
    const minutes = Math.round(Math.abs(wrong) / 60_000);
    return html`<div class="notice grave" id="wrong-clock">
      <p>
        ${words('consultations.clock', {
          direction: wrong > 0 ? 'fast' : 'slow',
          amount: minutes < 90 ? 'minutes' : minutes < 2_880 ? 'hours' : 'days',
          minutes,
          hours: Math.round(minutes / 60),
          days: Math.round(minutes / 1_440),
          says: clockOf(here, zoneHere()),
          day: dayOf(now, zone, now),
          is: clockOf(now, zone),
          place: placeOf(zone),
        })}
      </p>
    </div>`;
  }
}

function zones(): readonly string[] {
  const { supportedValuesOf } = Intl as { supportedValuesOf?: (key: 'timeZone') => string[] };
  return [...new Set([zoneHere(), ...(supportedValuesOf?.('timeZone') ?? []), 'UTC'])];
}
