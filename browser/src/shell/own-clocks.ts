import { clockOf, dayKey, dayOf, placeOf, zoneHere } from './times.ts';

/**
 * Writes the times of a public page as the clocks of this device have them, and says so. Without it they stand in the zone that
 * the page names. A page on which somebody chose a zone is left as it is: it has no `data-times`.
 */
const zone = zoneHere();
const now = new Date();

for (const place of document.querySelectorAll<HTMLElement>('[data-times]')) {
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('button[name="starts"]')];
  for (const button of buttons) {
    const starts = new Date(button.value);
    const clock = clockOf(starts, zone);
    const whole = `${dayOf(starts, zone, now)}, ${clock}`;
    const inDay = button.closest('.day') !== null;
    button.querySelector('time')?.replaceChildren(inDay ? clock : whole);
    if (inDay) button.setAttribute('aria-label', whole);
  }
  byDay(place, buttons);
  sayWhere(place);
}

/** Puts the buttons under the days they fall on here: a time near midnight may have moved to another one. */
function byDay(place: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  const [first, ...others] = place.querySelectorAll<HTMLElement>('.day');
  if (first === undefined) return;
  const days = new Map<string, HTMLButtonElement[]>();
  for (const button of buttons) {
    const day = dayKey(new Date(button.value), zone);
    days.set(day, [...(days.get(day) ?? []), button]);
  }
  const sections = [...days.values()].map((times) => {
    const section = first.cloneNode(true) as HTMLElement;
    section.querySelector('h3')?.replaceChildren(dayOf(new Date(times[0]?.value ?? ''), zone, now));
    section.querySelector('.slots')?.replaceChildren(...times);
    return section;
  });
  for (const other of others) other.remove();
  first.replaceWith(...sections);
}

/** One sentence for all times, where the server had one for each specialist's zone. */
function sayWhere(place: HTMLElement): void {
  const [first, ...others] = place.querySelectorAll<HTMLElement>('[data-zone]');
  first?.replaceChildren(place.dataset['times']?.replace('{0}', placeOf(zone)) ?? '');
  for (const other of others) other.remove();
}
