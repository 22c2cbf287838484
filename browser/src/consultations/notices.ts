import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Consultation, Mine, Notice } from './consultation.ts';
import { Part } from './screen.ts';
import { moment } from './when.ts';

/** What happened since the last look, and what is soon. */
@customElement('morrow-notices')
export class Notices extends Part {
  @property({ attribute: false }) mine!: Mine;
  @property({ attribute: false }) seen!: (ids: readonly string[]) => Promise<void>;

  private readonly read = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.attempt(() => this.seen(this.mine.notices.map(({ id }) => id)));
  };

  override render() {
    const { words, mine } = this;
    if (mine.notices.length === 0) return nothing;
    return html`<section class="notice" aria-labelledby="news">
      <h2 id="news">${words('consultations.news')}</h2>
      <ul class="plain-list">
        ${mine.notices.map((each) => this.notice(each))}
      </ul>
      <form @submit=${this.read} novalidate>
        ${this.outcome()}
        <div class="actions">${this.submit(words('consultations.news.read'), 'quiet')}</div>
      </form>
    </section>`;
  }

  private notice(notice: Notice) {
    const about = this.mine.consultations.find(({ id }) => id === notice.consultation);
    const text = this.sentence(notice, about);
    return html`<li>
      ${
        about
          ? html`<button
              type="button"
              class="plain"
              @click=${() => {
                this.go({ view: 'one', id: about.id });
              }}
            >
              ${text}
            </button>`
          : html`<p>${text}</p>`
      }
    </li>`;
  }

  private sentence({ word, starts }: Notice, about: Consultation | undefined): string {
    const { words, zone, calls } = this;
    const time = starts ? moment(words, starts, zone, calls.now()) : '';
    const name = about?.specialist.name ?? words('consultations.news.somebody');
    switch (word) {
      case 'moved':
        return words('consultations.news.moved', { name, time });
      case 'called-off':
        return words('consultations.news.called-off', { name, time });
      case 'suspended':
        return words('consultations.news.suspended', { time });
      case 'gone':
        return words('consultations.news.gone', { time });
      case 'earlier-time':
        return words('consultations.news.earlier', { name, time });
      case 'answers':
        return words('consultations.news.answers', { name });
      case 'referred':
        return words('consultations.news.referred', { name });
      case 'missed':
        return words('consultations.news.missed', { name, time });
      case 'tomorrow':
        return words('consultations.news.tomorrow', { name, time });
      case 'soon':
        return words('consultations.news.soon', { name, time });
      default:
        return words('consultations.news.other', { name });
    }
  }
}
