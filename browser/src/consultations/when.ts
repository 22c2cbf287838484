import { html, nothing, type TemplateResult } from 'lit';
import { clockOf, dayOf, placeOf, sameClock } from '../shell/times.ts';
import type { Words } from '../shell/words.ts';
import type { Specialist } from './consultation.ts';

interface Time {
  readonly starts: string;
  readonly ends?: string;
}

/** A time as the person reads it on the own clock, and what the specialist's clock shows then where that differs. */
export function when(
  words: Words,
  { starts, ends }: Time,
  zone: string,
  now: Date,
  specialist?: Specialist,
): TemplateResult {
  const from = new Date(starts);
  return html`<p class="when">
      <strong
        ><time datetime=${starts}
          >${words('consultations.when', { day: dayOf(from, zone, now), time: clockOf(from, zone) })}</time
        ></strong
      ><br />
      ${ends ? words('consultations.until', { time: clockOf(new Date(ends), zone) }) : nothing}
      ${words('consultations.zone', { place: placeOf(zone) })}
    </p>
    ${specialist ? theirs(words, from, zone, now, specialist) : nothing}`;
}

function theirs(words: Words, from: Date, zone: string, now: Date, specialist: Specialist) {
  if (sameClock(from, zone, specialist.zone)) return nothing;
  return html`<p class="small">
    ${words('consultations.theirs', {
      name: specialist.name,
      day: dayOf(from, specialist.zone, now),
      time: clockOf(from, specialist.zone),
      place: placeOf(specialist.zone),
    })}
  </p>`;
}

/** "Tuesday, 24 November, 15:00", in running text. */
export function moment(words: Words, instant: string, zone: string, now: Date): string {
  const time = new Date(instant);
  return words('consultations.when', { day: dayOf(time, zone, now), time: clockOf(time, zone) });
}
