import { html, nothing, type TemplateResult } from 'lit';
import { clockOf, dayOf, placeOf, zoneHere } from '../shell/times.ts';
import type { Words } from '../shell/words.ts';
import type { Arrival } from './choice.ts';

/** On the way into the space: what was chosen, and that it takes no more than a handle and a passphrase. */
export function chosen(words: Words, arrival: Arrival, now: Date): TemplateResult | typeof nothing {
  if (!arrival) return nothing;
  if (arrival === 'unread') {
    return html`<div class="notice"><p>${words('chosen.unread')}</p></div>`;
  }
  const zone = zoneHere();
  const { starts } = arrival;
  const time = clockOf(starts, zone);
  return html`<section class="notice" aria-labelledby="chosen-title">
    <h2 id="chosen-title">${words('chosen.title')}</h2>
    <p>
      <strong
        ><time datetime=${starts.toISOString()}
          >${words('chosen.time', { day: dayOf(starts, zone, now), time })}</time
        ></strong
      >
      (${words('chosen.zone', { place: placeOf(zone) })})
    </p>
    <p>${words('chosen.next')}</p>
  </section>`;
}
