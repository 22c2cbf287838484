import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isAfter, isComing, type Consultation, type Mine } from './consultation.ts';
import './notices.ts';
import { Screen } from './screen.ts';
import { nameOf } from './ways.ts';
import { moment } from './when.ts';

/** What is coming, and what was. */
@customElement('morrow-my-consultations')
export class MyConsultations extends Screen {
  @property({ attribute: false }) mine!: Mine;
  @property({ attribute: false }) seen!: (ids: readonly string[]) => Promise<void>;

  override render() {
    const { words, mine, calls } = this;
    const now = calls.now();
    const coming = mine.consultations.filter((each) => isComing(each, now)).sort(byStart);
    const earlier = mine.consultations.filter((each) => !isComing(each, now));
    return html`
      <h1>${words('consultations.title')}</h1>
      <morrow-notices
        .words=${words}
        .mine=${mine}
        .zone=${this.zone}
        .calls=${calls}
        .go=${this.go}
        .seen=${this.seen}
      ></morrow-notices>
      ${mine.consultations.length === 0 ? this.empty() : nothing}
      ${this.rows('coming', words('consultations.coming'), coming)}
      ${this.rows('earlier', words('consultations.earlier'), earlier)}
      ${mine.consultations.length > 0 ? html`<p>${this.directory()}</p>` : nothing}
    `;
  }

  private empty() {
    return html`<div class="empty">
      <p>${this.words('consultations.empty')}</p>
      <p>${this.directory()}</p>
    </div>`;
  }

  private directory() {
    const { lang } = document.documentElement;
    return html`<a href=${`/${lang}/specialists`}>${this.words('consultations.find')}</a>`;
  }

  private rows(id: string, title: string, consultations: readonly Consultation[]) {
    if (consultations.length === 0) return nothing;
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      <ul class="rows">
        ${consultations.map((each) => this.row(each))}
      </ul>
    </section>`;
  }

  private row(each: Consultation) {
    const { words, zone, calls } = this;
    return html`<li>
      <button
        type="button"
        class="entry one"
        @click=${() => {
          this.open(each);
        }}
      >
        <span class="text">${moment(words, each.starts, zone, calls.now())}</span>
        <span class="small">${each.specialist.name} · ${nameOf(words, each.way)}</span>
        <span class="small">${statusOf(this, each, calls.now())}</span>
      </button>
    </li>`;
  }

  private open(each: Consultation): void {
    if (each.status === 'held') {
      this.go({ view: 'take', specialist: each.specialist.slug, starts: each.starts });
    } else {
      this.go({ view: 'one', id: each.id });
    }
  }
}

function byStart(a: Consultation, b: Consultation): number {
  return Date.parse(a.starts) - Date.parse(b.starts);
}

function statusOf({ words }: Screen, each: Consultation, now: Date): string {
  switch (each.status) {
    case 'held':
      return words('consultations.status.held');
    case 'called-off':
      return words('consultations.status.called-off', { by: each.calledOffBy ?? 'other' });
    case 'missed':
      return words('consultations.status.missed');
    case 'booked':
    case 'over':
      if (!isAfter(each, now)) return words('consultations.status.booked');
      return words(each.answers.own ? 'consultations.status.over' : 'consultations.status.ask');
  }
}
