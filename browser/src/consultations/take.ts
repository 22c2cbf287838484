import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Consultation, FreeTime, Way } from './consultation.ts';
import './countdown.ts';
import { timeIsGone } from './explain.ts';
import './free-times.ts';
import { Screen } from './screen.ts';
import { nameOf } from './ways.ts';
import { when } from './when.ts';

/**
 * Holds a time that was chosen and books it with one press. Opening it holds the time, so that nobody takes it while the person
 * reads. When it cannot be had, the next free times are there at once.
 */
@customElement('morrow-take')
export class Take extends Screen {
  @property() specialist = '';
  /** The chosen time; without one it is chosen here. */
  @property() starts: string | undefined;
  @state() private held: Consultation | undefined;
  @state() private ways: readonly Way[] = [];
  @state() private gone = false;
  /** The wish that is on its way: sent again as it was when no answer came. */
  private request = '';

  protected override firstUpdated(): void {
    super.firstUpdated();
    if (this.starts) this.take(this.starts);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('starts') || changes.has('specialist')) this.request = crypto.randomUUID();
  }

  private take(starts: string): void {
    this.gone = false;
    void this.attempt(async () => {
      try {
        await this.hold(starts);
      } catch (problem) {
        this.gone = timeIsGone(problem);
        throw problem;
      }
    });
  }

  /** Which ways there are is asked first. A time that is held by this person already is not among the free ones. */
  private async hold(starts: string): Promise<void> {
    const from = new Date(starts);
    const until = new Date(from.getTime() + 60_000);
    const { times } = await this.calls.freeTimes(this.specialist, from, until);
    const mine = await this.ownHold(from);
    const ways = times.find((each) => Date.parse(each.starts) === from.getTime())?.ways;
    if (ways) this.ways = ways;
    const way = mine?.way ?? this.ways[0] ?? 'phone';
    this.held = mine ?? (await this.wish(starts, way));
  }

  private async ownHold(starts: Date): Promise<Consultation | undefined> {
    const { consultations } = await this.calls.mine();
    return consultations.find(
      (each) =>
        each.status === 'held' &&
        each.specialist.slug === this.specialist &&
        Date.parse(each.starts) === starts.getTime(),
    );
  }

  private wish(starts: string, way: Way): Promise<Consultation> {
    const { request, specialist } = this;
    return this.calls.hold({ request, specialist, starts, way });
  }

  /** Another way is another hold of the same time. */
  private change(way: Way): void {
    const { held } = this;
    if (!held || held.way === way) return;
    this.request = crypto.randomUUID();
    void this.attempt(async () => {
      this.held = await this.wish(held.starts, way);
    });
  }

  private readonly book = (event: SubmitEvent): void => {
    event.preventDefault();
    const { held } = this;
    if (!held) return;
    void this.attempt(async () => {
      try {
        const booked = await this.calls.confirm(held);
        this.changed(booked);
        this.go({ view: 'one', id: booked.id });
      } catch (problem) {
        if (timeIsGone(problem)) this.lose();
        throw problem;
      }
    });
  };

  private lose(): void {
    this.held = undefined;
    this.gone = true;
  }

  private readonly over = (): void => {
    this.lose();
    this.mistake = this.words('consultations.problem.hold-over');
  };

  private readonly letGo = (): void => {
    const { held } = this;
    void this.attempt(async () => {
      if (held) await this.calls.release(held);
      this.go({ view: 'list' });
    });
  };

  private readonly again = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.starts) this.take(this.starts);
  };

  private readonly other = ({ starts, ways }: FreeTime): void => {
    this.ways = ways;
    this.go({ view: 'take', specialist: this.specialist, starts });
    this.starts = starts;
    this.request = crypto.randomUUID();
    this.take(starts);
  };

  override render() {
    const { words, held } = this;
    return html`
      <h1>${words(held ? 'consultations.take.title' : 'consultations.take.choose')}</h1>
      ${held ? this.confirmation(held) : this.choosing()}
    `;
  }

  private confirmation(held: Consultation) {
    const { words, zone, calls } = this;
    return html`
      <p class="lead">${words('consultations.take.with', { name: held.specialist.name })}</p>
      ${when(words, held, zone, calls.now(), held.specialist)}
      <form @submit=${this.book} novalidate>
        ${this.choiceOfWay(held)}
        <p>${words('consultations.take.means', { name: held.specialist.name })}</p>
        ${
          held.heldUntil
            ? html`<morrow-countdown
                .words=${words}
                .calls=${calls}
                .until=${held.heldUntil}
                .over=${this.over}
              ></morrow-countdown>`
            : nothing
        }
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('consultations.take.book'))}
          <button type="button" class="quiet" @click=${this.letGo}>
            ${words('consultations.take.let-go')}
          </button>
        </div>
      </form>
    `;
  }

  private choiceOfWay(held: Consultation) {
    const { words, ways } = this;
    if (ways.length < 2) return html`<p>${nameOf(words, held.way)}</p>`;
    return html`<fieldset>
      <legend>${words('consultations.take.way')}</legend>
      ${ways.map(
        (way) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="way"
              value=${way}
              .checked=${way === held.way}
              @change=${() => {
                this.change(way);
              }}
            />${nameOf(words, way)}</label
          >`,
      )}
    </fieldset>`;
  }

  private choosing() {
    const { words, zone, starts, gone, busy } = this;
    const asking = starts !== undefined && !gone;
    return html`
      ${starts && !busy && this.mistake ? when(words, { starts }, zone, this.calls.now()) : nothing}
      <form @submit=${this.again} novalidate>
        ${this.outcome()}
        ${asking && this.mistake ? html`<div class="actions">${this.submit(words('opening.again'))}</div>` : nothing}
      </form>
      ${
        asking
          ? nothing
          : html`${gone ? html`<h2>${words('consultations.times.next')}</h2>` : nothing}
              <morrow-free-times
                .words=${words}
                .calls=${this.calls}
                .zone=${zone}
                .specialist=${this.specialist}
                .choose=${this.other}
              ></morrow-free-times>`
      }
      <p>
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.go({ view: 'list' });
          }}
        >
          ${words('consultations.back')}
        </button>
      </p>
    `;
  }
}
