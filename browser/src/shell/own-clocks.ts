import { briefly, clockOf, dayKey, dayOf, placeOf, zoneHere } from './times.ts';

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
    const inDay = button.closest('.day') !== null;
    (button.querySelector('time') ?? button).replaceChildren(inDay ? clock : briefly(starts, zone));
    if (inDay) button.setAttribute('aria-label', `${dayOf(starts, zone, now)}, ${clock}`);
  }
  byDay(place, buttons);
  sayWhere(place);
}

/**
 * Puts the buttons under the days they fall on here: a time near midnight may have moved to another one. As many days as before are
 * seen at once, and the others unfold.
 */
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
  const later = place.querySelector('.later');
  const atOnce = later ? others.length + 1 - later.querySelectorAll('.day').length : sections.length;
  for (const other of others) other.remove();
  first.replaceWith(...sections.slice(0, atOnce));
  later?.append(...sections.slice(atOnce));
  if (sections.length <= atOnce) later?.remove();
}

/** One sentence for all times, where the server had one for each specialist's zone. */
function sayWhere(place: HTMLElement): void {
  for (const sentence of place.querySelectorAll('[data-zone]')) sentence.remove();
  place
    .querySelector('[data-device]')
    ?.replaceChildren(place.dataset['times']?.replace('{0}', placeOf(zone)) ?? '');
}
