import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Screen } from './screen.ts';
import './exceptions.ts';
import './hours-rules.ts';
import './other-calendars.ts';
import './preview.ts';
import type { Preview } from './preview.ts';
import { explainUnread } from './unread.ts';
import type { Unread } from './clock.ts';
import {
  copied,
  DAYS,
  hoursAWeek,
  isUnread,
  lineOf,
  onDay,
  WAYS,
  withLine,
  withWay,
  type Day,
  type Hours,
  type Way,
} from './hours.ts';
import type { Kept } from '../account/kept.ts';

/** The week is typed, one line a day; everything else has a sensible value already. */
@customElement('morrow-hours')
export class HoursPage extends Screen {
  /** Lines that cannot be read yet, as they were typed. They are not saved. */
  @state() private readonly typing = new Map<
    Day,
    { readonly line: string; readonly unread: Unread | undefined }
  >();
  @state() private ways = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.act(() => this.practice.readHours());
  }

  private get kept(): Kept<Hours> | undefined {
    return this.practice.hours;
  }

  /** Every way that the profile offers, or all of them while it says none. */
  private get offered(): readonly Way[] {
    const own = this.practice.own?.profile?.ways.map(({ way }) => way) ?? [];
    return own.length === 0 ? WAYS : WAYS.filter((way) => own.includes(way));
  }

  private readonly set = (change: Partial<Hours>): void => {
    this.kept?.set(change);
    this.requestUpdate();
  };

  private typed(day: Day, line: string): void {
    const { kept } = this;
    if (!kept) return;
    const next = withLine(kept.value, day, line, this.offered);
    if (isUnread(next)) this.typing.set(day, { line, unread: this.typing.get(day)?.unread });
    else {
      this.typing.set(day, { line, unread: undefined });
      kept.set({ weekly: next.weekly });
    }
    this.requestUpdate();
  }

  /** When the line is left: it is written as it was understood, or the mistake is said. */
  private left(day: Day): void {
    const { kept } = this;
    const typing = this.typing.get(day);
    if (!kept || !typing) return;
    const next = withLine(kept.value, day, typing.line, this.offered);
    if (isUnread(next)) this.typing.set(day, { line: typing.line, unread: next });
    else this.typing.delete(day);
    this.requestUpdate();
  }

  private readonly save = (event: SubmitEvent): void => {
    event.preventDefault();
    for (const day of DAYS) this.left(day);
    const [first] = this.typing.keys();
    if (first) {
      this.querySelector<HTMLElement>(`#line-${first}`)?.focus();
      return;
    }
    void this.keep();
  };

  private async keep(): Promise<void> {
    const saving = this.kept?.save();
    this.requestUpdate();
    await saving;
    this.requestUpdate();
    await this.querySelector<Preview>('morrow-preview')?.load();
  }

  override render() {
    const { words, kept } = this;
    if (!kept)
      return html`<h1>${words('practice.hours.title')}</h1>
        ${this.outcome()}`;
    const { value } = kept;
    return html`
      <h1>${words('practice.hours.title')}</h1>
      <p class="lead">${words('practice.hours.lead', { zone: value.zone })}</p>
      ${this.outcome()}
      <form @submit=${this.save} novalidate>
        <h2>${words('practice.hours.week')}</h2>
        <p class="help" id="week-help">${words('practice.hours.week-help')}</p>
        <div class="week">${DAYS.map((day) => this.day(value, day))}</div>
        <p class="state">${words('practice.hours.sum', { hours: hoursAWeek(value) })}</p>
        ${this.same(value)}
        ${this.offered.length > 1 && value.weekly.length > 0 ? this.waysByHour(value) : nothing}
        <morrow-hours-rules .words=${words} .value=${value} .set=${this.set}></morrow-hours-rules>
        <h2>${words('practice.hours.days')}</h2>
        <morrow-exceptions
          .words=${words}
          .practice=${this.practice}
          .offered=${this.offered}
          .changed=${() => {
            this.requestUpdate();
          }}
        ></morrow-exceptions>
        <h2>${words('practice.hours.pause')}</h2>
        ${this.pause(value)} ${this.keeping(kept, (field) => words('practice.hours.field', { field }))}
      </form>
      <h2>${words('practice.preview.title')}</h2>
      <morrow-preview .words=${words} .practice=${this.practice}></morrow-preview>
      <h2>${words('practice.other-calendars.title')}</h2>
      <morrow-other-calendars .words=${words} .practice=${this.practice}></morrow-other-calendars>
    `;
  }

  private day(value: Hours, day: Day): TemplateResult {
    const { words } = this;
    const typing = this.typing.get(day);
    const mistake = typing?.unread && explainUnread(words, typing.unread);
    return html`
      <label for="line-${day}">${words('practice.day', { day })}</label>
      <div>
        <input
          id="line-${day}"
          autocomplete="off"
          placeholder=${words('practice.hours.closed')}
          aria-describedby=${mistake ? `line-${day}-mistake` : 'week-help'}
          aria-invalid=${mistake ? 'true' : nothing}
          .value=${typing?.line ?? lineOf(value, day)}
          @input=${({ target }: Event) => {
            this.typed(day, (target as HTMLInputElement).value);
          }}
          @blur=${() => {
            this.left(day);
          }}
        />
        ${mistake ? html`<p class="mistake" id="line-${day}-mistake">${mistake}</p>` : nothing}
      </div>
    `;
  }

  /** Offered while it would change something: the first day with hours for the rest of Monday to Friday. */
  private same(value: Hours): TemplateResult | typeof nothing {
    const workdays = DAYS.slice(0, 5);
    const first = workdays.find((day) => onDay(value, day).length > 0);
    if (!first || workdays.every((day) => lineOf(value, day) === lineOf(value, first))) return nothing;
    return html`<button
      type="button"
      class="plain"
      @click=${() => {
        this.typing.clear();
        this.set({ weekly: copied(value, first, workdays).weekly });
      }}
    >
      ${this.words('practice.hours.same', { day: this.words('practice.day', { day: first }) })}
    </button>`;
  }

  private waysByHour(value: Hours): TemplateResult {
    const { words } = this;
    const own = value.weekly.some(({ ways }) => ways.length !== this.offered.length);
    if (!this.ways && !own) {
      return html`<p>
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.ways = true;
          }}
        >
          ${words('practice.hours.ways-open')}
        </button>
      </p>`;
    }
    return html`<h3>${words('practice.hours.ways')}</h3>
      <ul class="rows">
        ${value.weekly.map(
          ({ day, from, until, ways }) =>
            html`<li class="span">
              <span id="span-${day}-${from.replace(':', '')}"
                >${words('practice.day', { day })} ${from}–${until}</span
              >
              <div class="chips" role="group" aria-labelledby="span-${day}-${from.replace(':', '')}">
                ${this.offered.map(
                  (way) =>
                    html`<button
                      type="button"
                      class="quiet"
                      aria-pressed=${String(ways.includes(way))}
                      @click=${() => {
                        this.set({ weekly: withWay(value, day, from, way).weekly });
                      }}
                    >
                      ${words('practice.way', { way })}
                    </button>`,
                )}
              </div>
            </li>`,
        )}
      </ul>`;
  }

  private pause(value: Hours): TemplateResult {
    const { words } = this;
    const today = this.practice.zoned.date(new Date());
    return html`
      ${this.check('paused', words('practice.hours.paused'), value.paused !== null, (on) => {
        this.set({ paused: on ? { from: today } : null });
      })}
      ${
        value.paused
          ? html`<div class="pair">
              ${this.line({
                id: 'paused-from',
                type: 'date',
                label: words('practice.hours.from'),
                value: value.paused.from,
                typed: (from) => {
                  if (from && value.paused) this.set({ paused: { ...value.paused, from } });
                },
              })}
              ${this.line({
                id: 'paused-until',
                type: 'date',
                label: words('practice.hours.until'),
                help: words('practice.hours.until-help'),
                value: value.paused.until ?? '',
                typed: (until) => {
                  const { from } = value.paused ?? { from: today };
                  this.set({ paused: until ? { from, until } : { from } });
                },
              })}
            </div>`
          : html`<p class="help">${words('practice.hours.pause-help')}</p>`
      }
    `;
  }
}
