import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { download } from '../account/download.ts';
import type { Consultation } from './consultation.ts';
import { Part } from './screen.ts';

/** A file for the own calendar, with a title that says nothing. Only for who asks, with what it leaves behind. */
@customElement('morrow-calendar-file')
export class CalendarFile extends Part {
  @property({ attribute: false }) consultation!: Consultation;

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(async () => {
      const file = await this.calls.calendarFile(this.consultation, document.documentElement.lang);
      download(new TextEncoder().encode(file), this.words('consultations.calendar.file'), 'text/calendar');
    });
  };

  override render() {
    const { words } = this;
    return html`<details>
      <summary>${words('consultations.calendar')}</summary>
      <form @submit=${this.submitted} novalidate>
        <p>${words('consultations.calendar.lead')}</p>
        ${this.outcome()}
        <div class="actions">${this.submit(words('consultations.calendar.submit'), 'quiet')}</div>
      </form>
    </details>`;
  }
}
