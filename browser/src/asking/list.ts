import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OwnReview } from '../account/my-review.ts';
import type { QuestionDraft } from '../account/question-drafts.ts';
import { undoNotice } from '../account/undo.ts';
import type { Own } from './calls.ts';
import { Screen } from './screen.ts';

/** The own questions, and what came of them. */
@customElement('morrow-own-questions')
export class OwnQuestions extends Screen {
  @property({ attribute: false }) begin!: () => void;
  /** What was deleted last, to bring it back. */
  @property({ attribute: false }) deleted: QuestionDraft | undefined;
  @property({ attribute: false }) undo!: () => void;
  @state() private questions: readonly Own[] | undefined;
  /** Pieces about which somebody who reviews asks something. */
  @state() private asked: ReadonlySet<string> = new Set();

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.load();
  }

  private load(): void {
    void this.attempt(async () => {
      const [questions, reviews] = await Promise.all([
        this.calls.all(),
        this.calls.api.get<readonly OwnReview[]>('/api/my-reviews'),
      ]);
      this.asked = new Set(reviews.filter((each) => each.state === 'asked').map((each) => each.id));
      this.questions = questions;
    });
  }

  override render() {
    const { words, questions } = this;
    return html`
      <h1>${words('asking.title')}</h1>
      <p class="lead">${words('asking.lead')}</p>
      ${undoNotice(words, this.deleted && words('asking.deleted'), this.undo)}
      <div class="actions">
        <button type="button" @click=${this.begin}>${words('asking.ask')}</button>
      </div>
      ${this.begun(this.drafts.all())}
      ${
        questions
          ? this.rows(questions)
          : this.fetching(() => {
              this.load();
            })
      }
      <p class="small way">
        <a href=${`/${document.documentElement.lang}/questions`}>${words('asking.read')}</a>
      </p>
    `;
  }

  private begun(drafts: readonly QuestionDraft[]) {
    const { words } = this;
    if (drafts.length === 0) return nothing;
    return html`<section aria-labelledby="drafts">
      <h2 id="drafts">${words('asking.drafts')}</h2>
      <p class="small">${words('asking.drafts-lead')}</p>
      <ul class="rows">
        ${drafts.map((each) => this.draftRow(each))}
      </ul>
    </section>`;
  }

  private draftRow({ id, title, text, of, second }: QuestionDraft) {
    const { words } = this;
    return html`<li>
      <button
        type="button"
        class="entry one"
        @click=${() => {
          this.go({ view: 'draft', id, step: 'write' });
        }}
      >
        <span class="text" dir="auto">${title.trim() || beginningOf(text) || words('asking.untitled')}</span>
        <span class="small">${words(of ? 'asking.draft-change' : 'asking.draft')}</span>
        ${second ? html`<span class="small">${words('asking.second')}</span>` : nothing}
      </button>
    </li>`;
  }

  private rows(questions: readonly Own[]) {
    if (questions.length === 0 && this.drafts.all().length > 0) return nothing;
    if (questions.length === 0) return html`<div class="empty"><p>${this.words('asking.empty')}</p></div>`;
    return html`<ul class="rows">
      ${questions.map((each) => this.row(each))}
    </ul>`;
  }

  private row({ id, title, penName, state: standing, shown, answers, news }: Own) {
    const { words } = this;
    const begun = this.replies.all().some(({ question }) => question === id);
    return html`<li>
      <button
        type="button"
        class="entry one"
        @click=${() => {
          this.go({ view: 'one', id });
        }}
      >
        <span class="text" dir="auto">${title}</span>
        <span class="small"
          >${words('asking.as', { name: penName })} ·
          ${words('asking.state', { state: standing.replace('-', '_'), shown: shown ? 'yes' : 'no' })}
          ${answers > 0 ? html`· ${words('asking.answers', { n: answers })}` : nothing}</span
        >
        ${begun ? html`<span class="small"><strong>${words('asking.begun')}</strong></span>` : nothing}
        ${this.asked.has(id) ? html`<span class="small"><strong>${words('asking.asks')}</strong></span>` : nothing}
        ${news > 0 ? html`<span class="small"><strong>${words('asking.news', { n: news })}</strong></span>` : nothing}
      </button>
    </li>`;
  }
}

/** Whole characters, also of scripts that need two units for one. */
function beginningOf(text: string): string {
  return Array.from(text.trim().slice(0, 200)).slice(0, 80).join('');
}
