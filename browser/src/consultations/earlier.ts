import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Consultation } from './consultation.ts';
import { Part } from './screen.ts';
import { moment } from './when.ts';

/** Waiting for an earlier time, and taking one that came free. The booked one stays until then. */
@customElement('morrow-earlier')
export class Earlier extends Part {
  @property({ attribute: false }) consultation!: Consultation;

  private call(work: (consultation: Consultation) => Promise<Consultation>): void {
    void this.attempt(async () => {
      this.changed(await work(this.consultation));
    });
  }

  private readonly begin = (): void => {
    this.call((each) => this.calls.wait(each));
  };

  private readonly stop = (): void => {
    this.call((each) => this.calls.stopWaiting(each));
  };

  private readonly take = (): void => {
    this.call((each) => this.calls.takeEarlier(each));
  };

  override render() {
    const { words, consultation } = this;
    return html`<section aria-labelledby="earlier-title">
      <h2 id="earlier-title">${words('consultations.earlier.title')}</h2>
      ${this.offer(consultation)} ${this.outcome()}
      <div class="actions">
        ${
          consultation.waiting
            ? html`<button type="button" class="quiet" @click=${this.stop}>
                ${words('consultations.earlier.stop')}
              </button>`
            : html`<button type="button" class="quiet" @click=${this.begin}>
                ${words('consultations.earlier.wait')}
              </button>`
        }
      </div>
    </section>`;
  }

  private offer({ offer, waiting }: Consultation) {
    const { words, zone, calls } = this;
    const now = calls.now();
    if (offer && Date.parse(offer.until) > now.getTime()) {
      return html`<div class="notice">
        <p>
          ${words('consultations.earlier.offer', {
            time: moment(words, offer.starts, zone, now),
            until: moment(words, offer.until, zone, now),
          })}
        </p>
        <div class="actions">
          <button type="button" @click=${this.take}>${words('consultations.earlier.take')}</button>
        </div>
      </div>`;
    }
    return html`<p>${words(waiting ? 'consultations.earlier.waiting' : 'consultations.earlier.lead')}</p>`;
  }
}
