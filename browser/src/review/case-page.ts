import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wordOf } from '../account/explain.ts';
import type { Named } from '../account/fields.ts';
import { nameOf, topics } from '../account/questions.ts';
import { View } from '../account/view.ts';
import { whenForgetting } from '../shell/forget.ts';
import { nowOf, type Calls, type Case, type Decision, type Part } from './calls.ts';
import { difference } from './difference.ts';
import { caseOf, languageName, waited } from './names.ts';
import { hasGap, wordingsFor } from './wordings.ts';

const MOST_CHARACTERS = 2000;

/** What a reviewer is writing. It outlives this element: locking takes that away. */
interface Typed {
  decision: Decision | '';
  reason: string;
  question: string;
}

const typed = new Map<string, Typed>();
whenForgetting(() => {
  typed.clear();
});

/** One case: the text as it would stand in public, what was said and decided before, and the decision. */
@customElement('morrow-review-case')
export class CasePage extends View {
  @property({ attribute: false }) calls!: Calls;
  @property() case = '';
  @property({ attribute: false }) back!: (done?: string) => void;
  @state() private shown: Case | undefined;
  /** Somebody else was first. */
  @state() private changed = false;
  @state() private beside: 'text' | 'before' | 'approved' = 'text';
  @state() private asked = false;
  @state() private topics: readonly Named[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      [this.topics, this.shown] = await Promise.all([topics(this.calls.api), this.calls.look(this.case)]);
    });
  }

  private get typed(): Typed {
    const there = typed.get(this.case);
    if (there) return there;
    const fresh: Typed = { decision: '', reason: '', question: '' };
    typed.set(this.case, fresh);
    return fresh;
  }

  private type(change: Partial<Typed>): void {
    Object.assign(this.typed, change);
    this.requestUpdate();
  }

  private get open(): boolean {
    return this.shown?.state === 'waiting' || this.shown?.state === 'asked';
  }

  private readonly decide = (event: SubmitEvent): void => {
    event.preventDefault();
    const { shown, words } = this;
    const { decision, reason } = this.typed;
    if (!shown) return;
    if (decision === '') {
      this.mistake = words('review.missing', { missing: 'decision' });
      return;
    }
    const needed = decision === 'return' || decision === 'take-down';
    if (needed && reason.trim().length < 3) {
      this.mistake = words('review.missing', { missing: 'reason' });
      return;
    }
    if (needed && hasGap(reason)) {
      this.mistake = words('review.missing', { missing: 'gap' });
      return;
    }
    void this.attempt(() =>
      this.meeting(async () => {
        const now = await this.calls.decide(shown, decision, decision === 'approve' ? '' : reason.trim());
        typed.delete(this.case);
        this.back(
          words('review.done', {
            state: now.state === 'waiting' || now.state === 'asked' ? 'second' : caseOf(now.state),
          }),
        );
      }),
    );
  };

  private readonly ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const { shown, words } = this;
    const question = this.typed.question.trim();
    this.asked = false;
    if (!shown) return;
    if (question.length < 3) {
      this.mistake = words('review.missing', { missing: 'question' });
      return;
    }
    void this.attempt(() =>
      this.meeting(async () => {
        this.shown = await this.calls.ask(shown, question);
        this.type({ question: '' });
        this.asked = true;
      }),
    );
  };

  /** When somebody else was first, what happened is shown, and what was typed stays. */
  private async meeting(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.changed = false;
    } catch (problem) {
      const now = nowOf(problem);
      if (!now) throw problem;
      this.shown = now;
      this.changed = true;
    }
  }

  protected override explained(problem: unknown): string {
    switch (wordOf(problem) ?? '') {
      case 'review.not-named':
        return this.words('review.not-named');
      case 'review.own-work':
        return this.words('review.own-work');
      case 'review.thread-full':
        return this.words('review.thread-full');
      case 'review.too-often':
        return this.words('review.too-often');
      case 'not-found':
        return this.words('review.gone');
      default:
        return super.explained(problem);
    }
  }

  override render() {
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
        ${this.outcome()}${back}`;
    return html`
      <p class="small">
        ${shown.urgent ? html`<strong>${words('review.urgent')}</strong> · ` : nothing}${
          shown.about === 'report' ? html`${words('review.reported')} · ` : nothing
        }${words('review.matter', { matter: caseOf(shown.matter) })}
        · ${languageName(shown.language)} · ${waited(words, shown.waitedSeconds)}
      </p>
      <h1 lang=${shown.language}>${shown.title}</h1>
      ${this.standing(shown)} ${this.reports(shown)} ${this.text(shown)} ${this.thread(shown)}
      ${this.history(shown)} ${this.open ? this.deciding(shown) : this.outcome()} ${this.left()} ${back}
    `;
  }

  private standing({ state: standing, approvedByYou, needs, about }: Case): TemplateResult {
    const { words } = this;
    return html`<div role="status">
      ${this.changed ? html`<p class="notice">${words('review.changed')}</p>` : nothing}
      ${
        this.open
          ? nothing
          : html`<p class="state grave">${words('review.is', { state: caseOf(standing) })}</p>`
      }
      ${standing === 'asked' ? html`<p class="state">${words('review.standing', { standing })}</p>` : nothing}
      ${
        this.open && needs > 1
          ? html`<p class="state">${words('review.two', { yours: approvedByYou ? 'yes' : 'no' })}</p>`
          : nothing
      }
      ${about === 'submission' ? html`<p class="small">${words('review.nobody-knows')}</p>` : nothing}
    </div>`;
  }

  private reports({ about, reports, address }: Case): TemplateResult | typeof nothing {
    const { words } = this;
    if (about !== 'report') return nothing;
    return html`<h2>${words('review.reports')}</h2>
      <ul class="rows">
        ${reports.map(({ at, reason, words: said }) => {
          const when = new Date(at);
          return html`<li>
            <p>${words('review.report', { reason })}</p>
            ${said ? html`<blockquote>${said}</blockquote>` : nothing}
            <p class="small">${words('moment', { date: when, time: when })}</p>
          </li>`;
        })}
      </ul>
      ${
        address
          ? html`<p>
              <a href=${address} target="_blank" rel="noopener noreferrer">${words('review.read')}</a>
            </p>`
          : html`<p class="state">${words('review.not-public')}</p>`
      }`;
  }

  private text(shown: Case): TemplateResult | typeof nothing {
    const { words, beside } = this;
    const parts = this.inWords(shown.parts);
    const before = this.inWords(shown.before);
    const approved = this.inWords(shown.approved);
    const { language } = shown;
    if (parts.length === 0) return nothing;
    const ways = [
      'text' as const,
      ...(before.length > 0 ? ['before' as const] : []),
      ...(approved.length > 0 ? ['approved' as const] : []),
    ];
    return html`<h2>${words('review.text')}</h2>
      ${
        ways.length > 1
          ? html`<div class="chips" role="group" aria-label=${words('review.compare')}>
              ${ways.map(
                (way) =>
                  html`<button
                    type="button"
                    class="quiet"
                    aria-pressed=${String(beside === way)}
                    @click=${() => {
                      this.beside = way;
                    }}
                  >
                    ${words('review.beside', { way })}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${
        beside === 'text'
          ? parts.map((part) => this.one(part, language, part.text))
          : this.compared(parts, beside === 'before' ? before : approved, language)
      }`;
  }

  /** Topics by the names that readers see, in the language of who reviews. */
  private inWords(parts: readonly Part[]): readonly Part[] {
    return parts.map(({ label, text }) => ({
      label,
      text:
        label === 'topics'
          ? text
              .split(', ')
              .map((word) => nameOf(this.topics, word))
              .join(' · ')
          : text,
    }));
  }

  private one({ label }: Part, language: string, text: unknown): TemplateResult {
    return html`<p class="small">${this.words('review.part', { label: caseOf(label) })}</p>
      <div class="letter-text" lang=${label === 'topics' ? nothing : language}>${text}</div>`;
  }

  /** Each part beside what it was; what is there no more is shown as taken out. */
  private compared(now: readonly Part[], was: readonly Part[], language: string): readonly TemplateResult[] {
    const labels = [...new Set([...now, ...was].map(({ label }) => label))];
    const textOf = (parts: readonly Part[], label: string) =>
      parts
        .filter((part) => part.label === label)
        .map(({ text }) => text)
        .join('\n\n');
    return labels.map((label) =>
      this.one(
        { label, text: '' },
        language,
        difference(textOf(was, label), textOf(now, label)).map(({ kind, text }) => {
          if (kind === 'same') return text;
          return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
        }),
      ),
    );
  }

  private thread({ about, thread }: Case): TemplateResult | typeof nothing {
    const { words } = this;
    if (about === 'report' || (!this.open && thread.length === 0)) return nothing;
    return html`<h2>${words('review.thread')}</h2>
      ${
        thread.length === 0
          ? nothing
          : html`<ol class="rows">
              ${thread.map(({ at, by, text }) => {
                const when = new Date(at);
                return html`<li>
                  <p class="small">
                    ${words('review.by', { by })}, ${words('moment', { date: when, time: when })}
                  </p>
                  <blockquote>${text}</blockquote>
                </li>`;
              })}
            </ol>`
      }
      ${this.open ? this.question() : nothing}`;
  }

  private question(): TemplateResult {
    const { words } = this;
    return html`<form @submit=${this.ask} novalidate autocomplete="off">
      <div class="field">
        <label for="question">${words('review.ask')}</label>
        <p class="help" id="question-help">${words('review.ask-help')}</p>
        <textarea
          id="question"
          class="short"
          rows="3"
          maxlength=${MOST_CHARACTERS}
          aria-describedby="question-help"
          .value=${this.typed.question}
          @input=${({ target }: Event) => {
            this.asked = false;
            this.type({ question: (target as HTMLTextAreaElement).value });
          }}
        ></textarea>
      </div>
      <p class="state" role="status">${this.asked ? words('review.asked') : nothing}</p>
      <div class="actions">${this.submit(words('review.ask-now'), 'quiet')}</div>
    </form>`;
  }

  private history({ decisions, opinions }: Case): TemplateResult | typeof nothing {
    const { words } = this;
    if (decisions.length === 0) return nothing;
    const others = opinions.filter(({ byYou }) => !byYou).length;
    return html`<details ?open=${this.changed}>
      <summary>${words('review.history')}</summary>
      <ul class="rows">
        ${decisions.map(({ at, decision, reason, byYou }) => {
          const when = new Date(at);
          return html`<li>
            <p>
              ${words('review.decided', { state: caseOf(decision), you: byYou ? 'yes' : 'no' })},
              ${words('moment', { date: when, time: when })}
            </p>
            ${reason ? html`<blockquote>${reason}</blockquote>` : nothing}
          </li>`;
        })}
      </ul>
      ${others > 0 ? html`<p class="small">${words('review.others', { n: others })}</p>` : nothing}
    </details>`;
  }

  /** What was typed for a decision or a question that cannot be sent any more. */
  private left(): TemplateResult | typeof nothing {
    const { reason, question } = this.typed;
    if (this.open || (reason.trim() === '' && question.trim() === '')) return nothing;
    return html`<h2>${this.words('review.left')}</h2>
      ${reason.trim() ? html`<blockquote>${reason}</blockquote>` : nothing}
      ${question.trim() ? html`<blockquote>${question}</blockquote>` : nothing}`;
  }

  private deciding({ about, approvedByYou, language }: Case): TemplateResult {
    const { words } = this;
    const { decision, reason } = this.typed;
    const choices: readonly Decision[] =
      about === 'report' ? ['take-down', 'dismiss'] : approvedByYou ? ['return'] : ['approve', 'return'];
    return html`<form @submit=${this.decide} novalidate autocomplete="off">
      <fieldset>
        <legend><h2>${words('review.decision')}</h2></legend>
        ${choices.map(
          (each) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="decision"
                value=${each}
                .checked=${decision === each}
                @change=${() => {
                  this.type({ decision: each });
                }}
              />
              <span>${words('review.decision-is', { decision: caseOf(each) })}</span></label
            >`,
        )}
      </fieldset>
      ${decision === '' || decision === 'approve' ? nothing : this.reason(decision, reason, language)}
      ${this.outcome()}
      <div class="actions">${this.submit(words('review.decide', { decision: caseOf(decision) }))}</div>
    </form>`;
  }

  private reason(decision: Decision, reason: string, language: string): TemplateResult {
    const { words } = this;
    const wordings = wordingsFor(decision, language);
    return html`<div class="field">
      <label for="reason">${words('review.reason', { decision: caseOf(decision) })}</label>
      <p class="help" id="reason-help">
        ${words('review.reason-help', { decision: caseOf(decision), language: languageName(language) })}
      </p>
      ${
        wordings.length === 0
          ? nothing
          : html`<div class="chips" role="group" aria-label=${words('review.wordings')}>
              ${wordings.map(
                ([name, text]) =>
                  html`<button
                    type="button"
                    class="quiet"
                    lang=${language}
                    @click=${() => {
                      this.type({ reason: reason.trim() === '' ? text : `${reason.trim()}\n\n${text}` });
                    }}
                  >
                    ${name}
                  </button>`,
              )}
            </div>`
      }
      <textarea
        id="reason"
        rows="6"
        lang=${language}
        maxlength=${MOST_CHARACTERS}
        aria-describedby="reason-help"
        .value=${reason}
        @input=${({ target }: Event) => {
          this.type({ reason: (target as HTMLTextAreaElement).value });
        }}
      ></textarea>
    </div>`;
  }
}
