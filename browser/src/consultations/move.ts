import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Consultation, FreeTime, Way } from './consultation.ts';
import { timeIsGone } from './explain.ts';
import './free-times.ts';
import { Screen } from './screen.ts';
import { nameOf } from './ways.ts';
import { when } from './when.ts';

/** Another time in place of the booked one. The booked one stays until the new one is certain. */
@customElement('morrow-move')
export class Move extends Screen {
  @property({ attribute: false }) consultation!: Consultation;
  @state() private to: FreeTime | undefined;
  @state() private way: Way | undefined;

  private readonly choose = (time: FreeTime): void => {
    this.mistake = '';
    this.to = time;
    this.way = time.ways.includes(this.consultation.way) ? this.consultation.way : time.ways[0];
  };

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { to, way, consultation } = this;
    if (!to || !way) return;
    void this.attempt(async () => {
      try {
        this.changed(await this.calls.move(consultation, to.starts, way));
        this.go({ view: 'one', id: consultation.id });
      } catch (problem) {
        if (timeIsGone(problem)) this.to = undefined;
        throw problem;
      }
    });
  };

  override render() {
    const { words, consultation, zone, calls, to } = this;
    const now = calls.now();
    return html`
      <h1>${words('consultations.move.title')}</h1>
      <p>${words('consultations.move.now')}</p>
      ${when(words, consultation, zone, now)}
      ${to ? this.confirmation(to, now) : html`${this.outcome()}${this.times()}`}
      <p>
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.go({ view: 'one', id: consultation.id });
          }}
        >
          ${words('consultations.move.keep')}
        </button>
      </p>
    `;
  }

  private times() {
    const { words, consultation } = this;
    return html`<h2>${words('consultations.times.next')}</h2>
      <morrow-free-times
        .words=${words}
        .calls=${this.calls}
        .zone=${this.zone}
        .specialist=${consultation.specialist.slug}
        .without=${consultation.starts}
        .choose=${this.choose}
      ></morrow-free-times>`;
  }

  private confirmation(to: FreeTime, now: Date) {
    const { words, consultation, zone, way } = this;
    return html`<h2>${words('consultations.move.new')}</h2>
      ${when(words, to, zone, now, consultation.specialist)}
      <form @submit=${this.submitted} novalidate>
        ${
          to.ways.length > 1
            ? html`<fieldset>
                <legend>${words('consultations.take.way')}</legend>
                ${to.ways.map(
                  (each) =>
                    html`<label class="choice"
                      ><input
                        type="radio"
                        name="way"
                        value=${each}
                        .checked=${each === way}
                        @change=${() => {
                          this.way = each;
                        }}
                      />${nameOf(words, each)}</label
                    >`,
                )}
              </fieldset>`
            : way
              ? html`<p>${nameOf(words, way)}</p>`
              : nothing
        }
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('consultations.move.submit'))}
          <button type="button" class="quiet" @click=${() => (this.to = undefined)}>
            ${words('consultations.move.other')}
          </button>
        </div>
      </form>`;
  }
}
