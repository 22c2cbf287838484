import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Case, Decision } from './calls.ts';
import { CaseForm, MOST_CHARACTERS } from './case-form.ts';
import { caseOf, languageName } from './names.ts';
import { hasGap, wordingsFor } from './wordings.ts';

const LEAST_CHARACTERS = 3;

/** The decision about a case, with its reason. */
@customElement('morrow-review-decision')
export class ReviewDecision extends CaseForm {
  @property({ attribute: false }) decided!: (now: Case) => void;

  private get choices(): readonly Decision[] {
    const { about, approvedByYou } = this.shown;
    if (about === 'report') return ['take-down', 'dismiss'];
    return approvedByYou ? ['return'] : ['approve', 'return'];
  }

  /** What was chosen, while it can be. */
  private get decision(): Decision | '' {
    return this.choices.find((each) => each === this.typed.now.decision) ?? '';
  }

  /** What has to be mended before it can be sent. */
  private lacks(): 'decision' | 'reason' | 'gap' | undefined {
    const { reason } = this.typed.now;
    if (this.decision === '') return 'decision';
    if (this.decision !== 'return' && this.decision !== 'take-down') return undefined;
    if (reason.trim().length < LEAST_CHARACTERS) return 'reason';
    return hasGap(reason) ? 'gap' : undefined;
  }

  private readonly decide = (event: SubmitEvent): void => {
    event.preventDefault();
    const { words, calls, shown, typed, decision } = this;
    const missing = this.lacks();
    if (missing || decision === '') {
      this.mistake = words('review.missing', { missing: missing ?? 'decision' });
      return;
    }
    this.meeting(async () => {
      const now = await calls.decide(shown, decision, decision === 'approve' ? '' : typed.now.reason.trim());
      typed.done();
      this.decided(now);
    });
  };

  private type(change: { readonly decision?: Decision; readonly reason?: string }): void {
    this.typed.type(change);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { words, decision, choices } = this;
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
      ${decision === '' || decision === 'approve' ? nothing : this.reason(decision)} ${this.outcome()}
      <div class="actions">${this.submit(words('review.decide', { decision: caseOf(decision) }))}</div>
    </form>`;
  }

  private reason(decision: Decision): TemplateResult {
    const { words } = this;
    const { language } = this.shown;
    const { reason } = this.typed.now;
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
        ${this.whenFull(reason, MOST_CHARACTERS)}
      </div>
      ${this.kept(reason)}`;
  }
}
