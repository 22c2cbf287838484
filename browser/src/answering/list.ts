import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ReplyDraft } from '../account/reply-drafts.ts';
import { nameOf } from '../account/questions.ts';
import type { Answered, Mine, Open } from './calls.ts';
import { Screen } from './screen.ts';

const LANGUAGES = [
  { value: 'en', name: 'English' },
  { value: 'de', name: 'Deutsch' },
];

/** What waits for an answer, what fits the own topics first; and what came of the own answers. */
@customElement('morrow-open-questions')
export class OpenQuestions extends Screen {
  @state() private language = document.documentElement.lang;
  @state() private mine: Mine | undefined;
  @state() private fitting: readonly Open[] = [];
  @state() private others: readonly Open[] = [];

  protected override firstUpdated(): void {
    super.firstUpdated();
    this.load();
  }

  private load(): void {
    const { calls, language } = this;
    void this.attempt(async () => {
      const [mine, fitting, others] = await Promise.all([
        calls.mine(),
        calls.open(language, true),
        calls.open(language, false),
      ]);
      this.mine = mine;
      this.fitting = fitting;
      this.others = others;
    });
  }

  override render() {
    const { words, mine, fitting, others } = this;
    return html`
      <h1>${words('answering.title')}</h1>
      <p class="lead">${words('answering.lead')}</p>
      ${mine && !mine.verified ? html`<div class="notice"><p>${words('answering.not-verified')}</p></div>` : nothing}
      ${this.begun(this.replies.all())} ${mine ? this.answered(mine.answered) : nothing}
      ${this.select(
        'answering-language',
        words('answering.language'),
        this.language,
        LANGUAGES,
        (language) => {
          this.language = language;
          this.load();
        },
      )}
      ${this.rows('fitting', words('answering.fitting'), fitting)}
      ${this.rows('others', words('answering.others'), others)}
      ${
        mine && fitting.length + others.length === 0
          ? html`<div class="empty"><p>${words('answering.empty')}</p></div>`
          : nothing
      }
      ${this.fetching(() => {
        this.load();
      })}
    `;
  }

  private rows(id: string, title: string, questions: readonly Open[]) {
    if (questions.length === 0) return nothing;
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      <ul class="rows">
        ${questions.map((each) => this.open(each))}
      </ul>
    </section>`;
  }

  private open({ id, title, beginning, topics, danger, answers }: Open) {
    const { words } = this;
    return html`<li>
      <button
        type="button"
        class="entry one"
        @click=${() => {
          this.go({ view: 'one', id });
        }}
      >
        <span class="text" dir="auto">${title}</span>
        <span class="small beginning" dir="auto">${beginning}</span>
        <span class="small"
          >${danger ? html`<strong>${words('answering.danger')}</strong> · ` : nothing}
          ${topics.map((topic) => nameOf(this.topics, topic)).join(' · ')} ·
          ${words('answering.answers', { n: answers })}</span
        >
      </button>
    </li>`;
  }

  /** What waits here after a lock. */
  private begun(drafts: readonly ReplyDraft[]) {
    const { words } = this;
    if (drafts.length === 0) return nothing;
    return html`<section aria-labelledby="drafts">
      <h2 id="drafts">${words('answering.drafts')}</h2>
      <ul class="rows">
        ${drafts.map(
          ({ question, title, text, second }) =>
            html`<li>
              <button
                type="button"
                class="entry one"
                @click=${() => {
                  this.go({ view: 'one', id: question });
                }}
              >
                <span class="text" dir="auto">${title || words('answering.hidden')}</span>
                <span class="small" dir="auto">${Array.from(text.slice(0, 400)).slice(0, 160).join('')}</span>
                <span class="small">${words('answering.draft')}</span>
                ${second ? html`<span class="small">${words('answering.second')}</span>` : nothing}
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private answered(answered: readonly Answered[]) {
    if (answered.length === 0) return nothing;
    const { words } = this;
    const news = answered.reduce((sum, each) => sum + each.news, 0);
    return html`<details class="fold" ?open=${news > 0}>
      <summary>
        <span
          >${words('answering.answered', { n: answered.length })}
          ${news > 0 ? html`· <strong>${words('answering.news', { n: news })}</strong>` : nothing}</span
        >
      </summary>
      <ul class="rows">
        ${answered.map(
          ({ id, title, state: standing, shown, helped, news: fresh }) =>
            html`<li>
              <button
                type="button"
                class="entry one"
                @click=${() => {
                  this.go({ view: 'one', id });
                }}
              >
                <span class="text" dir="auto">${title || words('answering.hidden')}</span>
                <span class="small"
                  >${words('answering.state', { state: standing.replace('-', '_'), shown: shown ? 'yes' : 'no' })}
                  ${helped ? html`· ${words('answering.helped')}` : nothing}</span
                >
                ${
                  fresh > 0
                    ? html`<span class="small"
                        ><strong>${words('answering.news', { n: fresh })}</strong></span
                      >`
                    : nothing
                }
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }
}
