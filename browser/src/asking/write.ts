import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { findDetails } from '../account/details.ts';
import '../account/helplines.ts';
import type { QuestionDraft } from '../account/question-drafts.ts';
import { isEmpty, isGrave, missing, MOST, MOST_TOPICS, withCategory } from './draft.ts';
import { pointedOut } from './pointed-out.ts';
import { Screen } from './screen.ts';

/**
 * Writing a question, for oneself. What could identify somebody and what speaks of danger is found here, in the browser, while the
 * private space keeps what is written.
 */
@customElement('morrow-question-writing')
export class QuestionWriting extends Screen {
  private readonly further = (event: SubmitEvent): void => {
    event.preventDefault();
    const { draft } = this;
    switch (missing(draft)) {
      case 'category':
        this.lacks(this.words('asking.no-category'), '#question-category');
        break;
      case 'title':
        this.lacks(this.words('asking.short-title'), '#question-title');
        break;
      case 'text':
        this.lacks(this.words('asking.short-text'), '#question-text');
        break;
      case undefined:
        this.go({ view: 'draft', id: draft.id, step: 'look' });
    }
  };

  private lacks(what: string, where: string): void {
    this.mistake = what;
    this.querySelector<HTMLElement>(where)?.focus();
  }

  private set(change: Partial<QuestionDraft>): void {
    this.write({ ...this.draft, ...change });
  }

  override render() {
    const { words, draft, topics } = this;
    const [category = ''] = draft.topics;
    return html`
      ${isGrave(draft) ? html`<morrow-helplines .words=${words} .api=${this.calls.api}></morrow-helplines>` : nothing}
      ${this.back(draft.of ? { view: 'one', id: draft.of.id } : { view: 'list' })}
      <h1>${words(draft.of ? 'asking.change' : 'asking.ask')}</h1>
      <p>${words('asking.public')}</p>
      <form @submit=${this.further} novalidate autocomplete="off">
        ${this.select(
          'question-category',
          words('asking.category'),
          category,
          [
            { value: '', name: words('asking.choose') },
            ...topics.map(({ word, name }) => ({ value: word, name })),
          ],
          (word) => {
            this.write(withCategory(this.draft, word));
          },
        )}
        ${this.check('question-danger', words('asking.danger'), draft.danger, (danger) => {
          this.set({ danger });
        })}
        ${this.writing('title', words('asking.title-label'), words('asking.title-help'))}
        ${this.writing('text', words('asking.text-label'), words('asking.text-help'), 8)}
        ${this.writing('tried', words('asking.tried-label'), words('asking.optional'), 4)}
        ${this.writing('help', words('asking.help-label'), words('asking.optional'), 3)}
        ${category === '' ? nothing : this.moreTopics(category)}
        <p class="small">${words('asking.not-sent')}</p>
        <p class="state" role="status" id="saving">
          ${isEmpty(draft) ? nothing : words('asking.saving', { state: this.saving })}
        </p>
        ${this.outcome()}
        <div class="actions">
          ${this.submit(words('asking.look'))}
          <button
            type="button"
            class="grave"
            @click=${() => {
              this.discard(draft);
            }}
          >
            ${words('asking.discard')}
          </button>
        </div>
      </form>
    `;
  }

  private moreTopics(category: string) {
    return html`<details class="fold">
      <summary>${this.words('asking.more-topics')}</summary>
      ${this.chips(
        this.words('asking.more-topics'),
        this.topics.filter(({ word }) => word !== category),
        this.draft.topics.slice(1),
        (chosen) => {
          this.set({ topics: [category, ...chosen].slice(0, MOST_TOPICS) });
        },
        this.words('asking.more-topics-help'),
      )}
    </details>`;
  }

  /** A field, and below it what in it could tell who somebody is. */
  private writing(part: keyof typeof MOST, label: string, help: string, rows?: number) {
    return html`
      ${this.line({
        id: `question-${part}`,
        label,
        value: this.draft[part],
        typed: (typed) => {
          this.set({ [part]: typed });
        },
        help,
        most: MOST[part],
        ...(rows ? { rows } : {}),
      })}
      <div aria-live="polite">${pointedOut(this.words, findDetails(this.draft[part]))}</div>
    `;
  }
}
