import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { HolidayCountry } from './calls.ts';
import { writeSpans } from './clock.ts';
import { exceptionOf, isUnread, withException, withoutException, type Exception, type Way } from './hours.ts';
import { Screen } from './screen.ts';
import { explainUnread } from './unread.ts';

const NEW = { from: '', until: '', line: '', note: '' };

/** Days that are not as the week says, and public holidays. Saved with the hours. */
@customElement('morrow-exceptions')
export class Exceptions extends Screen {
  @property({ attribute: false }) offered: readonly Way[] = [];
  @property({ attribute: false }) changed!: () => void;
  @state() private countries: readonly HolidayCountry[] = [];
  @state() private entry = NEW;
  @state() private unfit = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.act(async () => {
      this.countries = await this.practice.calls.holidayPlaces(document.documentElement.lang);
    });
  }

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  private setHolidays(country: string, region: string): void {
    const { hours } = this.practice;
    hours?.set({ holidays: country === '' ? null : { country, region } });
    this.requestUpdate();
    this.changed();
  }

  private holidays(): TemplateResult | typeof nothing {
    const { words, countries } = this;
    if (countries.length === 0) return nothing;
    const { country = '', region = '' } = this.practice.hours?.value.holidays ?? {};
    const regions = countries.find(({ code }) => code === country)?.regions ?? [];
    const choices = (none: string, list: readonly { readonly code: string; readonly name: string }[]) => [
      { value: '', name: none },
      ...list.map(({ code, name }) => ({ value: code, name })),
    ];
    return html`<div class="pair">
      ${this.select(
        'holiday-country',
        words('practice.holidays.country'),
        country,
        choices(words('practice.holidays.none'), countries),
        (chosen) => {
          this.setHolidays(chosen, '');
        },
      )}
      ${
        regions.length > 0
          ? this.select(
              'holiday-region',
              words('practice.holidays.region'),
              region,
              choices(words('practice.holidays.whole'), regions),
              (chosen) => {
                this.setHolidays(country, chosen);
              },
            )
          : nothing
      }
    </div>`;
  }

  private add(): void {
    const { hours } = this.practice;
    const { from, until, line, note } = this.entry;
    if (!hours) return;
    const exception = exceptionOf(from, until, line, note, this.offered);
    if (isUnread(exception)) {
      this.unfit =
        from === ''
          ? this.words('practice.exceptions.no-day')
          : exception.part === ''
            ? this.words('practice.exceptions.order')
            : explainUnread(this.words, exception);
      return;
    }
    const next = withException(hours.value, exception);
    if (isUnread(next)) {
      this.unfit = this.words('practice.exceptions.shared', { day: civil(next.part) });
      return;
    }
    this.unfit = '';
    this.entry = NEW;
    hours.set({ exceptions: next.exceptions });
    this.changed();
  }

  private takeOut(at: number): void {
    const { hours } = this.practice;
    if (!hours) return;
    hours.set({ exceptions: withoutException(hours.value, at).exceptions });
    this.requestUpdate();
    this.changed();
  }

  private set(change: Partial<typeof NEW>): void {
    this.entry = { ...this.entry, ...change };
  }

  override render() {
    const { words, entry } = this;
    const exceptions = this.practice.hours?.value.exceptions ?? [];
    return html`
      ${this.holidays()}
      ${
        exceptions.length === 0
          ? html`<p class="help">${words('practice.exceptions.none')}</p>`
          : html`<ul class="rows">
              ${exceptions.map((each, at) => this.row(each, at))}
            </ul>`
      }
      <div class="pair">
        ${this.line({
          id: 'exception-from',
          type: 'date',
          label: words('practice.exceptions.from'),
          value: entry.from,
          typed: (from) => {
            this.set({ from });
          },
        })}
        ${this.line({
          id: 'exception-until',
          type: 'date',
          label: words('practice.exceptions.until'),
          value: entry.until,
          typed: (until) => {
            this.set({ until });
          },
        })}
        ${this.line({
          id: 'exception-line',
          label: words('practice.exceptions.hours'),
          placeholder: words('practice.hours.closed'),
          value: entry.line,
          typed: (line) => {
            this.set({ line });
          },
        })}
        ${this.line({
          id: 'exception-note',
          label: words('practice.exceptions.note'),
          most: 80,
          value: entry.note,
          typed: (note) => {
            this.set({ note });
          },
        })}
      </div>
      <div role="alert">${this.unfit ? html`<p class="mistake">${this.unfit}</p>` : nothing}</div>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.add();
          }}
        >
          ${words('practice.exceptions.add')}
        </button>
      </div>
    `;
  }

  private row(each: Exception, at: number) {
    const { words } = this;
    const days =
      each.from === each.until
        ? words('practice.exceptions.day', { day: civil(each.from) })
        : words('practice.exceptions.days', { from: civil(each.from), until: civil(each.until) });
    return html`<li class="beside">
      <p>
        ${days}<br /><span class="small"
          >${each.open ? writeSpans(each.hours ?? []) : words('practice.hours.closed')}${each.note ? html` · ${each.note}` : nothing}</span
        >
      </p>
      <button
        type="button"
        class="quiet"
        aria-label=${words('practice.exceptions.remove-named', { days })}
        @click=${() => {
          this.takeOut(at);
        }}
      >
        ${words('practice.exceptions.remove')}
      </button>
    </li>`;
  }
}

/** A calendar day as the `Date` that is in the middle of it here, for writing it in the page's language. */
export function civil(date: string): Date {
  return new Date(`${date}T12:00:00`);
}
