import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wordOf } from '../account/explain.ts';
import type { Named } from '../account/fields.ts';
import { topics } from '../account/questions.ts';
import type { ReviewDrafts } from '../account/review-drafts.ts';
import { View } from '../account/view.ts';
import { isOpen, type Calls, type Case } from './calls.ts';
import './case-text.ts';
import './deciding.ts';
import { caseOf, languageName, waited } from './names.ts';
import './question.ts';
import { history, reports, standing, thread } from './told.ts';
import { Typed } from './typed.ts';

/** One case: the text as it would stand in public, what was said and decided before, and the decision. */
@customElement('morrow-review-case')
export class CasePage extends View {
  @property({ attribute: false }) calls!: Calls;
  @property({ attribute: false }) drafts!: ReviewDrafts;
  @property() saving = 'saved';
  @property() case = '';
  @property({ attribute: false }) back!: (done?: string) => void;
  @state() private shown: Case | undefined;
  /** Somebody else was first. */
  @state() private changed = false;
  @state() private topics: readonly Named[] = [];
  private typed!: Typed;

  override connectedCallback(): void {
    super.connectedCallback();
    this.typed = new Typed(this.drafts, this.case);
    this.drafts.moved = (from, to) => {
      this.typed.moved(from, to);
    };
    void this.attempt(async () => {
      [this.topics, this.shown] = await Promise.all([topics(this.calls.api), this.calls.look(this.case)]);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drafts.moved = () => undefined;
  }

  private readonly now = (shown: Case, changed: boolean): void => {
    this.shown = shown;
    this.changed = changed;
  };

  private readonly decided = (shown: Case): void => {
    this.back(this.words('review.done', { state: isOpen(shown) ? 'second' : caseOf(shown.state) }));
  };

  private readonly drop = (): void => {
    this.typed.done();
    this.requestUpdate();
  };

  protected override explained(problem: unknown): string {
    switch (wordOf(problem) ?? '') {
      case 'review.not-named':
        return this.words('review.not-named');
      case 'not-found':
        return this.words('review.gone');
      default:
        return super.explained(problem);
    }
  }

  override render(): TemplateResult {
    const { words, shown } = this;
    const back = html`<div class="actions">
      <button
        type="button"
        class="quiet"
        @click=${() => {
          this.back();
        }}
      >
        ${words('review.back')}
      </button>
    </div>`;
    if (!shown)
      return html`<h1>${words('review.title')}</h1>
        ${this.outcome()} ${this.mistake ? this.left() : nothing} ${back}`;
    return html`${this.whole(shown)} ${back}`;
  }

  private whole(shown: Case): TemplateResult {
    const { words, calls, typed, saving, now } = this;
    const open = isOpen(shown);
    return html`
      <p class="small">
        ${shown.urgent ? html`<strong>${words('review.urgent')}</strong> · ` : nothing}${
          shown.about === 'report' ? html`${words('review.reported')} · ` : nothing
        }${words('review.matter', { matter: caseOf(shown.matter) })}
        · ${languageName(shown.language)} · ${waited(words, shown.waitedSeconds)}
      </p>
      <h1 lang=${shown.language}>${shown.title}</h1>
      ${standing(words, shown, this.changed)} ${reports(words, shown)}
      <morrow-case-text .words=${words} .shown=${shown} .topics=${this.topics}></morrow-case-text>
      ${thread(words, shown)}
      ${
        open && shown.about === 'submission'
          ? html`<morrow-review-question
              .words=${words}
              .calls=${calls}
              .shown=${shown}
              .typed=${typed}
              .saving=${saving}
              .now=${now}
            ></morrow-review-question>`
          : nothing
      }
      ${history(words, shown, this.changed)}
      ${
        open
          ? html`<morrow-review-decision
              .words=${words}
              .calls=${calls}
              .shown=${shown}
              .typed=${typed}
              .saving=${saving}
              .now=${now}
              .decided=${this.decided}
            ></morrow-review-decision>`
          : this.left()
      }
    `;
  }

  /** What was typed for a decision or a question that cannot be sent any more. */
  private left(): TemplateResult | typeof nothing {
    const { words, typed } = this;
    if (typed.isEmpty) return nothing;
    return html`<h2>${words('review.left')}</h2>
      ${[typed.now.reason, typed.now.question]
        .filter((text) => text.trim() !== '')
        .map((text) => html`<blockquote class="lines">${text}</blockquote>`)}
      <p>
        <button type="button" class="quiet" @click=${this.drop}>${words('review.drop')}</button>
      </p>`;
  }
}
