import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { clockOf, dayKey, dayOf, placeOf } from '../shell/times.ts';
import type { FreeTime } from './consultation.ts';
import { Part } from './screen.ts';

const DAY = 86_400_000;
/** So many days are fetched at once, and so far ahead at most. */
const STEP = 14;
const FARTHEST = 84;

/** The next free times of a specialist by day. One press chooses. */
@customElement('morrow-free-times')
export class FreeTimesByDay extends Part {
  @property() specialist = '';
  /** The start of a time that is not to be offered: the one there is. */
  @property() without = '';
  @property({ attribute: false }) choose!: (time: FreeTime) => void;
  @state() private times: readonly FreeTime[] | undefined;
  @state() private days = 0;

  protected override firstUpdated(): void {
    this.more();
  }

  private readonly more = (): void => {
    void this.attempt(async () => {
      const now = this.calls.now();
      const from = new Date(now.getTime() + this.days * DAY);
      const until = new Date(from.getTime() + STEP * DAY);
      const { times } = await this.calls.freeTimes(this.specialist, from, until);
      const known = new Set(this.times?.map(({ starts }) => starts));
      this.times = [...(this.times ?? []), ...times.filter(({ starts }) => !known.has(starts))];
      this.days += STEP;
    });
  };

  override render() {
    const { words, zone, times, without } = this;
    const shown = times?.filter(({ starts }) => Date.parse(starts) !== Date.parse(without)) ?? [];
    return html`
      ${times && shown.length === 0 ? html`<p class="empty">${words('consultations.times.none', { n: this.days })}</p>` : nothing}
      ${shown.length > 0 ? html`<p class="small">${words('consultations.times.zone', { place: placeOf(zone) })}</p>` : nothing}
      ${byDay(shown, zone).map(([day, inDay]) => this.day(day, inDay))} ${this.outcome()}
      ${
        !this.busy && this.days < FARTHEST
          ? html`<div class="actions">
              <button type="button" class="quiet" @click=${this.more}>
                ${words(times ? 'consultations.times.later' : 'opening.again')}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  private day(day: string, times: readonly FreeTime[]) {
    const [first] = times;
    if (!first) return nothing;
    const name = dayOf(new Date(first.starts), this.zone, this.calls.now());
    return html`<section class="times">
      <h3 id=${`day-${day}`}>${name}</h3>
      <div class="chips" role="group" aria-labelledby=${`day-${day}`}>
        ${times.map(
          (time) =>
            html`<button
              type="button"
              class="quiet"
              aria-label=${this.words('consultations.when', { day: name, time: clockOf(new Date(time.starts), this.zone) })}
              @click=${() => {
                this.choose(time);
              }}
            >
              <time datetime=${time.starts}>${clockOf(new Date(time.starts), this.zone)}</time>
            </button>`,
        )}
      </div>
    </section>`;
  }
}

function byDay(times: readonly FreeTime[], zone: string): [string, FreeTime[]][] {
  const days = new Map<string, FreeTime[]>();
  for (const time of times) {
    const day = dayKey(new Date(time.starts), zone);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days];
}
