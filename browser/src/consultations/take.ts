import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Consultation, FreeTime, Way } from './consultation.ts';
import './countdown.ts';
import './free-times.ts';
import { Screen } from './screen.ts';
import { Taking, type NotHeld } from './taking.ts';
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
  private taking!: Taking;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('specialist')) this.taking = new Taking(this.calls, this.specialist);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    if (this.starts) this.hold(this.starts);
  }

  private hold(starts: string): void {
    void this.attempt(() => this.taking.hold(starts));
  }

  private change(way: Way): void {
    void this.attempt(() => this.taking.change(way));
  }

  private readonly book = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(async () => {
      const booked = await this.taking.confirm();
      this.changed(booked);
      this.go({ view: 'one', id: booked.id });
    });
  };

  private readonly over = (): void => {
    this.taking.lose();
    this.mistake = this.words('consultations.problem.hold-over');
    this.requestUpdate();
  };

  private readonly letGo = (): void => {
    void this.attempt(async () => {
      await this.taking.letGo();
      this.go({ view: 'list' });
    });
  };

  private readonly again = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.starts) this.hold(this.starts);
  };

  private readonly choose = ({ starts }: FreeTime): void => {
    this.starts = starts;
    this.go({ view: 'take', specialist: this.specialist, starts });
    this.hold(starts);
  };

  override render() {
    const { words } = this;
    const { held } = this.taking;
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
    const { words } = this;
    const { ways } = this.taking;
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
    const { words, zone, starts, busy, mistake, calls } = this;
    const { notHeld } = this.taking;
    return html`
      ${starts && (busy || mistake) ? when(words, { starts }, zone, calls.now()) : nothing}
      <form @submit=${this.again} novalidate>
        ${this.outcome()}
        ${
          notHeld === 'unanswered' && !busy
            ? html`<div class="actions">${this.submit(words('opening.again'))}</div>`
            : nothing
        }
      </form>
      ${notHeld === 'gone' || !starts ? this.times(notHeld) : nothing}
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

  private times(notHeld: NotHeld | undefined) {
    const { words } = this;
    return html`${notHeld ? html`<h2>${words('consultations.times.next')}</h2>` : nothing}
      <morrow-free-times
        .words=${words}
        .calls=${this.calls}
        .zone=${this.zone}
        .specialist=${this.specialist}
        .choose=${this.choose}
      ></morrow-free-times>`;
  }
}
