import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './afterwards.ts';
import './calendar-file.ts';
import { hasBegun, isAfter, isComing, type Consultation } from './consultation.ts';
import './earlier.ts';
import './referral.ts';
import { Screen } from './screen.ts';
import { nameOf } from './ways.ts';
import { when } from './when.ts';
import type { Account } from '../account/account.ts';

/** One consultation: when, how, and what can be done about it. */
@customElement('morrow-consultation')
export class One extends Screen {
  @property({ attribute: false }) consultation!: Consultation;
  @property({ attribute: false }) account!: Account;

  override render() {
    const { words, consultation, zone, calls } = this;
    const now = calls.now();
    const { specialist } = consultation;
    return html`
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
      <h1>${words('consultations.one.title', { name: specialist.name })}</h1>
      ${this.state(consultation)} ${when(words, consultation, zone, now, specialist)}
      ${isComing(consultation, now) ? this.coming(consultation, now) : nothing}
      ${isAfter(consultation, now) ? this.afterwards(consultation) : nothing}
      ${
        consultation.referral
          ? html`<morrow-referral
              .words=${words}
              .calls=${calls}
              .zone=${zone}
              .go=${this.go}
              .account=${this.account}
              .consultation=${consultation}
            ></morrow-referral>`
          : nothing
      }
      ${this.another(consultation)}
    `;
  }

  private state({ status, calledOffBy, missedBy }: Consultation) {
    const { words } = this;
    if (status === 'booked') return html`<p class="lead">${words('consultations.one.booked')}</p>`;
    if (status === 'called-off')
      return html`<div class="notice">
        <p>${words('consultations.one.called-off', { by: calledOffBy ?? 'other' })}</p>
      </div>`;
    if (status === 'missed')
      return html`<div class="notice">
        <p>${words('consultations.one.missed', { by: missedBy ?? 'unclear' })}</p>
      </div>`;
    return nothing;
  }

  private coming(consultation: Consultation, now: Date) {
    const { words, calls, zone } = this;
    const open = !hasBegun(consultation, now);
    return html`
      <h2>${words('consultations.one.how')}</h2>
      <p>${nameOf(words, consultation.way)}</p>
      ${this.reach(consultation)}
      <p class="small">${words('consultations.one.call-name', { name: consultation.callName })}</p>
      ${
        open
          ? html`<div class="actions">
                ${this.to('move', words('consultations.move'))}
                ${this.to('call-off', words('consultations.call-off'))}
              </div>
              <morrow-earlier
                .words=${words}
                .calls=${calls}
                .zone=${zone}
                .changed=${this.changed}
                .consultation=${consultation}
              ></morrow-earlier>`
          : nothing
      }
      <morrow-calendar-file
        .words=${words}
        .calls=${calls}
        .consultation=${consultation}
      ></morrow-calendar-file>
    `;
  }

  /** The number, link or address: from the booking on, and only as what it is. */
  private reach({ way, detail }: Consultation) {
    const { words } = this;
    if (!detail) return html`<p>${words('consultations.one.no-detail')}</p>`;
    const number = detail.replace(/[^+\d]/g, '');
    if (way === 'phone' && number.length >= 5)
      return html`<p class="reach"><a href=${`tel:${number}`}>${detail}</a></p>
        <p class="small">${words('consultations.one.phone')}</p>`;
    if (way === 'video' && isLink(detail))
      return html`<p class="reach">
          <a href=${detail} rel="noreferrer noopener" target="_blank">${detail}</a>
        </p>
        <p class="small">${words('consultations.one.video')}</p>`;
    return html`<p class="reach">${detail}</p>`;
  }

  private to(view: 'move' | 'call-off', label: string) {
    const { id } = this.consultation;
    return html`<button
      type="button"
      class="quiet"
      @click=${() => {
        this.go({ view, id });
      }}
    >
      ${label}
    </button>`;
  }

  private afterwards(consultation: Consultation) {
    return html`<morrow-afterwards
      .words=${this.words}
      .calls=${this.calls}
      .account=${this.account}
      .changed=${this.changed}
      .consultation=${consultation}
    ></morrow-afterwards>`;
  }

  /** What was called off or missed by the specialist was none: another time can be taken. */
  private another({ status, missedBy, specialist, calledOffBy }: Consultation) {
    const possible = (status === 'called-off' && calledOffBy !== 'operator') || missedBy === 'specialist';
    if (!possible) return nothing;
    return html`<div class="actions">
      <button
        type="button"
        @click=${() => {
          this.go({ view: 'take', specialist: specialist.slug });
        }}
      >
        ${this.words('consultations.one.another')}
      </button>
    </div>`;
  }
}

function isLink(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
