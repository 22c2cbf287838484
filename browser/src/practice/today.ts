import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './consultation-row.ts';
import { glance, minutesUntil, type Consultation, type Consultations, type Glance } from './consultation.ts';
import { Screen } from './screen.ts';

const DAY = 24 * 60 * 60_000;
/** How far back a consultation still asks whether it fits. */
const DAYS_BACK = 30;
const LOOK_EVERY = 60_000;
const MOST_NOTICES = 8;

/** The day at one glance: what comes next, what today holds, and what waits for an answer. */
@customElement('morrow-today')
export class Today extends Screen {
  @property({ attribute: false }) go!: (at: 'calendar' | 'hours' | 'profile') => void;
  @state() private all: Consultations | undefined;
  @state() private now = new Date();
  private looking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.act(() => this.load());
    // A hidden page asks again when it is looked at; until then nobody reads the answer.
    this.looking = setInterval(() => {
      if (!document.hidden) this.look();
    }, LOOK_EVERY);
    document.addEventListener('visibilitychange', this.look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.looking);
    document.removeEventListener('visibilitychange', this.look);
  }

  /** In the background: a mistake shows only once nothing could be read at all. */
  private readonly look = (): void => {
    this.now = this.practice.api.clock.now();
    if (!document.hidden) this.load().catch(() => undefined);
  };

  private readonly load = async (): Promise<void> => {
    const now = this.practice.api.clock.now();
    const from = new Date(now.getTime() - DAYS_BACK * DAY);
    const until = new Date(now.getTime() + 2 * DAY);
    this.all = await this.practice.calls.consultations(from, until);
    await this.practice.readProfile();
    this.now = now;
  };

  override render() {
    const { words, practice, all, now } = this;
    const { zoned } = practice;
    const day = all && glance(all.consultations, now, (at) => zoned.date(at));
    const waiting = all?.consultations.filter((each) => each.waiting).length ?? 0;
    return html`
      <h1>${words('practice.today')}</h1>
      <p class="lead">${zoned.day(now)}${day ? html`<br />${this.next(day)}` : nothing}</p>
      ${this.outcome()} ${this.standing()}
      ${
        day
          ? html`
              ${day.today.length > 0 ? this.list(day.today) : nothing} ${this.notices(all)}
              ${
                day.unanswered.some((each) => !day.today.includes(each))
                  ? html`<h2>${words('practice.to-answer')}</h2>
                      <p class="help">${words('practice.to-answer-help')}</p>
                      ${this.list(
                        day.unanswered.filter((each) => !day.today.includes(each)),
                        true,
                      )}`
                  : nothing
              }
              ${waiting > 0 ? html`<p class="state">${words('practice.waiting', { n: waiting })}</p>` : nothing}
              <div class="actions">
                <button
                  type="button"
                  class="quiet"
                  @click=${() => {
                    this.go('calendar');
                  }}
                >
                  ${words('practice.to-calendar')}
                </button>
              </div>
            `
          : nothing
      }
    `;
  }

  private next({ next, today }: Glance): string {
    const { words, practice, now } = this;
    if (!next) return words('practice.nothing-next', { n: today.length });
    const minutes = minutesUntil(next.starts, now);
    if (minutes === 0)
      return words('practice.now', { name: next.callName, until: practice.zoned.time(next.ends) });
    const left = today.filter(
      (each) => each.status === 'booked' && minutesUntil(each.starts, now) > 0,
    ).length;
    return words('practice.next', {
      n: left,
      name: next.callName,
      at: practice.zoned.time(next.starts),
      minutes,
      close: minutes <= 90 ? 'yes' : 'no',
    });
  }

  /** What stands between the specialist and the first booking, while something does. */
  private standing(): TemplateResult | typeof nothing {
    const { words, practice } = this;
    const standing = practice.own?.profile?.standing;
    if (!standing || standing === 'verified') return nothing;
    return html`<div class="notice">
      <p>${words('practice.standing', { standing })}</p>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.go('profile');
          }}
        >
          ${words('practice.to-profile')}
        </button>
      </div>
    </div>`;
  }

  private list(list: readonly Consultation[], dated = false): TemplateResult {
    const { words, practice, now } = this;
    return html`<ul class="rows day">
      ${list.map(
        (each) =>
          html`<li>
            ${dated ? html`<p class="small date">${practice.zoned.day(each.starts)}</p>` : nothing}
            <morrow-consultation
              .words=${words}
              .practice=${practice}
              .consultation=${each}
              .now=${now}
              .changed=${this.load}
            ></morrow-consultation>
          </li>`,
      )}
    </ul>`;
  }

  /** What happened since the last look; gone once it was read. */
  private notices({ notices, consultations }: Consultations): TemplateResult | typeof nothing {
    const { words, practice } = this;
    if (notices.length === 0) return nothing;
    const seen = () =>
      this.act(async () => {
        await practice.api.post('/api/specialist/consultations/notices/seen', {
          ids: notices.map(({ id }) => id),
        });
        await this.load();
      });
    return html`<div class="notice" role="status">
      <ul class="plain-list">
        ${notices.slice(0, MOST_NOTICES).map(({ word, consultation, starts }) => {
          const about = consultations.find(({ id }) => id === consultation);
          const at = about?.starts ?? starts;
          const day = at ? `${practice.zoned.shortDay(at)}, ${practice.zoned.time(at)}` : '';
          return html`<li>${words('practice.notice', { word, name: about?.callName ?? '', day })}</li>`;
        })}
      </ul>
      <div class="actions tight">
        <button type="button" class="quiet" @click=${seen}>${words('practice.seen')}</button>
      </div>
    </div>`;
  }
}
