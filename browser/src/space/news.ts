import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Api } from '../account/api.ts';
import { InPage } from '../shell/in-page.ts';
import { clockOf, dayOf, placeOf, zoneHere } from '../shell/times.ts';
import type { Words } from '../shell/words.ts';

interface Coming {
  readonly status: string;
  readonly starts: string;
}

/** How long before a consultation it is said when the space opens. */
const SOON = 36 * 3_600_000;

/**
 * Reminders inside Morrow: what is soon, and that there is news. Shown when the space opens. A look that fails says nothing; the
 * consultations themselves do.
 */
@customElement('morrow-news')
export class News extends InPage {
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) open!: () => void;
  @property({ attribute: false }) openQuestions!: () => void;
  @state() private next: string | undefined;
  @state() private count = 0;
  /** How much came of the own questions. */
  @state() private questions = 0;

  protected override firstUpdated(): void {
    void this.look().catch(() => undefined);
    void this.lookAtQuestions().catch(() => undefined);
  }

  private async look(): Promise<void> {
    const { consultations, notices } = await this.api.get<{
      consultations: Coming[];
      notices: unknown[];
    }>('/api/consultations');
    const now = this.api.clock.now().getTime();
    const soon = consultations
      .filter(({ status }) => status === 'booked')
      .map(({ starts }) => starts)
      .filter((starts) => Date.parse(starts) > now && Date.parse(starts) < now + SOON)
      .sort((a, b) => Date.parse(a) - Date.parse(b));
    [this.next] = soon;
    this.count = notices.length;
  }

  private async lookAtQuestions(): Promise<void> {
    const { questions } = await this.api.get<{ questions: readonly { news: number }[] }>('/api/questions');
    this.questions = questions.reduce((sum, { news }) => sum + news, 0);
  }

  override render() {
    return [this.ofConsultations(), this.ofQuestions()];
  }

  private ofQuestions() {
    const { words, questions } = this;
    if (questions === 0) return nothing;
    return html`<section class="notice" aria-label=${words('space.questions')}>
      <p>${words('news.questions', { n: questions })}</p>
      <div class="actions">
        <button type="button" class="quiet" @click=${this.openQuestions}>
          ${words('news.open-questions')}
        </button>
      </div>
    </section>`;
  }

  private ofConsultations() {
    const { words, next, count } = this;
    if (!next && count === 0) return nothing;
    return html`<section class="notice" aria-label=${words('space.consultations')}>
      ${next ? html`<p>${this.sentence(next)}</p>` : nothing}
      ${count > 0 ? html`<p>${words('news.count', { n: count })}</p>` : nothing}
      <div class="actions">
        <button type="button" class="quiet" @click=${this.open}>${words('news.open')}</button>
      </div>
    </section>`;
  }

  private sentence(next: string): string {
    const [time, zone] = [new Date(next), zoneHere()];
    const day = dayOf(time, zone, this.api.clock.now());
    return this.words('news.soon', { day, time: clockOf(time, zone), place: placeOf(zone) });
  }
}
