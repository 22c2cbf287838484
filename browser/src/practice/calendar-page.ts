import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './consultation-row.ts';
import { hasEnded, type Consultation } from './consultation.ts';
import { Screen } from './screen.ts';
import { byDay } from './zoned.ts';

const DAY = 24 * 60 * 60_000;
const AHEAD = 90;
const BACK = 90;

/** The consultations to come, day by day, and on request those that were. */
@customElement('morrow-calendar')
export class CalendarPage extends Screen {
  @state() private all: readonly Consultation[] | undefined;
  @state() private past = false;
  @state() private now = new Date();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.act(this.load);
  }

  private readonly load = async (): Promise<void> => {
    const now = this.practice.api.clock.now();
    const from = new Date(now.getTime() - (this.past ? BACK : 1) * DAY);
    const { consultations } = await this.practice.calls.consultations(
      from,
      new Date(now.getTime() + AHEAD * DAY),
    );
    this.now = now;
    this.all = [...consultations].sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
  };

  private readonly showPast = (): void => {
    this.past = true;
    void this.act(this.load);
  };

  override render() {
    const { words, practice, all, now } = this;
    const coming = all?.filter((each) => !hasEnded(each, now) && each.status !== 'called-off') ?? [];
    const were = all?.filter((each) => hasEnded(each, now) || each.status === 'called-off').reverse() ?? [];
    return html`
      <h1>${words('practice.calendar')}</h1>
      <p class="lead">${words('practice.calendar-lead', { zone: practice.zone })}</p>
      ${this.outcome()}
      ${
        all
          ? html`
              ${coming.length > 0 ? this.days(coming) : html`<p class="empty">${words('practice.nothing-coming')}</p>`}
              ${
                this.past
                  ? html`<h2>${words('practice.past')}</h2>
                      ${were.length > 0 ? this.days(were) : html`<p class="help">${words('practice.no-past')}</p>`}`
                  : html`<div class="actions">
                      <button type="button" class="quiet" @click=${this.showPast}>
                        ${words('practice.show-past')}
                      </button>
                    </div>`
              }
            `
          : nothing
      }
    `;
  }

  private days(list: readonly Consultation[]): TemplateResult {
    const { words, practice, now } = this;
    const { zoned } = practice;
    return html`${byDay(list, ({ starts }) => zoned.date(starts)).map(
      ([, those]) =>
        html`<h2 class="of-day">${zoned.day(those[0]?.starts ?? now)}</h2>
          <ul class="rows day">
            ${those.map(
              (each) =>
                html`<li>
                  <morrow-consultation
                    .words=${words}
                    .practice=${practice}
                    .consultation=${each}
                    .now=${now}
                    .changed=${this.load}
                  ></morrow-consultation>
                </li>`,
            )}
          </ul>`,
    )}`;
  }
}
