import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wordOf } from '../account/explain.ts';
import { View } from '../account/view.ts';
import type { ApplicationToDecide, Calls, Credential, Named, Vocabulary } from './calls.ts';
import { nameOf } from './calls.ts';
import { DECISIONS, inAYear, missing, type Deciding, type Decision } from './decision.ts';
import './drawn.ts';
import './evidence.ts';

const MOST_CHARACTERS = 600;

/** One application: what is said, what shows it, what was checked, and the decision. All on one page. */
@customElement('morrow-application-page')
export class ApplicationPage extends View {
  @property({ attribute: false }) calls!: Calls;
  @property() application = '';
  @property({ attribute: false }) back!: () => void;
  @state() private shown: ApplicationToDecide | undefined;
  @state() private deciding: Deciding = { decision: '', checks: [], reason: '', until: inAYear(new Date()) };
  @state() private gone = false;
  private vocabulary: Vocabulary | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.attempt(async () => {
      this.vocabulary = await this.calls.vocabulary();
      this.shown = await this.calls.application(this.application);
    });
  }

  private set(change: Partial<Deciding>): void {
    this.deciding = { ...this.deciding, ...change };
  }

  private readonly decide = (event: SubmitEvent): void => {
    event.preventDefault();
    const { shown, deciding } = this;
    if (!shown) return;
    const lacks = missing(deciding, shown.checklist, new Date().toISOString().slice(0, 10));
    if (lacks) {
      this.mistake = this.words('operator.missing', { missing: lacks });
      return;
    }
    const { decision, checks, reason, until } = deciding;
    void this.attempt(async () => {
      const body = { id: shown.id, checks, decision, reason: reason.trim() };
      try {
        await this.calls.api.post(
          '/api/operator/application/decide',
          decision === 'verify' ? { ...body, until } : body,
        );
        this.back();
      } catch (problem) {
        const word = wordOf(problem);
        if (word === 'operator.own-account') this.mistake = this.words('operator.own');
        else if (word === 'application.until')
          this.mistake = this.words('operator.missing', { missing: 'until' });
        else if (word === 'application.decided') this.gone = true;
        else throw problem;
      }
    });
  };

  override render() {
    const { words, shown } = this;
    const back = html`<div class="actions">
      <button type="button" class="quiet" @click=${this.back}>${words('operator.back')}</button>
    </div>`;
    if (this.gone) {
      return html`<h1>${words('operator.decided-title')}</h1>
        <p class="lead" role="status">${words('operator.decided')}</p>
        ${back}`;
    }
    if (!shown)
      return html`<h1>${words('operator.application')}</h1>
        ${this.outcome()}${back}`;
    const submitted = new Date(shown.submittedAt);
    return html`
      <h1>${shown.profile.name}</h1>
      <p class="lead">
        ${words('operator.kind', { kind: shown.kind })},
        ${words('moment', { date: submitted, time: submitted })}
      </p>
      ${
        shown.suspended
          ? html`<p class="state grave">${words('operator.is-suspended')}</p>
              <blockquote>${shown.suspended.reason}</blockquote>`
          : nothing
      }
      ${shown.portrait ? html`<morrow-drawn .image=${shown.portrait} .label=${words('operator.portrait')} class="portrait"></morrow-drawn>` : nothing}
      ${this.replaced(shown)} ${this.said(shown)} ${this.happened(shown)}
      <h2>${words('operator.evidence')}</h2>
      ${shown.evidence.length === 0 ? html`<p class="help">${words('operator.no-evidence')}</p>` : nothing}
      ${shown.evidence.map(
        (evidence) =>
          html`<morrow-evidence
            .words=${words}
            .calls=${this.calls}
            .application=${shown.id}
            .evidence=${evidence}
          ></morrow-evidence>`,
      )}
      <form @submit=${this.decide} novalidate>${this.checks(shown)} ${this.choice()}</form>
      ${back}
    `;
  }

  /** For who was verified before: what would be another from now on. */
  private replaced({ shown, profile }: ApplicationToDecide): TemplateResult | typeof nothing {
    const { words } = this;
    if (!shown) return nothing;
    const written = (list: readonly Credential[]) =>
      list.map(({ register, number }) => `${register} ${number}`.trim()).join(', ') || '–';
    const country = (code: string) =>
      new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of(code) ?? code;
    const changes = [
      [shown.name, profile.name],
      [country(shown.country), country(profile.country)],
      [written(shown.credentials), written(profile.credentials)],
    ].filter(([before, after]) => before !== after);
    if (changes.length === 0) return html`<p class="state">${words('operator.nothing-replaced')}</p>`;
    return html`<ul class="rows">
      ${changes.map(([before = '', after = '']) => html`<li><p>${words('operator.replaced', { before, after })}</p></li>`)}
    </ul>`;
  }

  private said({ profile }: ApplicationToDecide): TemplateResult {
    const { words, vocabulary } = this;
    const names = (list: readonly Named[] | undefined, chosen: readonly string[]) =>
      chosen.map((word) => nameOf(list ?? [], word)).join(', ') || '–';
    const country = new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of(
      profile.country,
    );
    return html`
      <h2>${words('operator.credentials')}</h2>
      ${
        profile.credentials.length === 0
          ? html`<p class="help">${words('operator.no-credentials')}</p>`
          : html`<ul class="rows">
              ${profile.credentials.map(
                ({ kind, register, number }) =>
                  html`<li>
                    <p>${nameOf(vocabulary?.credentialKinds ?? [], kind)}</p>
                    <p class="small">${register}${number ? html` · ${number}` : nothing}</p>
                  </li>`,
              )}
            </ul>`
      }
      <h2>${words('operator.profile')}</h2>
      <dl class="facts">
        <dt>${words('operator.where')}</dt>
        <dd>${[profile.region, country].filter(Boolean).join(', ')} · ${profile.zone}</dd>
        <dt>${words('operator.topics')}</dt>
        <dd>${names(vocabulary?.topics, profile.topics)}</dd>
        <dt>${words('operator.approaches')}</dt>
        <dd>${names(vocabulary?.approaches, profile.approaches)}</dd>
        <dt>${words('operator.languages')}</dt>
        <dd>${names(vocabulary?.languages, profile.languages)}</dd>
        <dt>${words('operator.ways')}</dt>
        <dd>
          ${profile.ways.map(({ way, detail }) => html`${nameOf(vocabulary?.ways ?? [], way)}: ${detail}<br />`)}
        </dd>
      </dl>
      ${profile.about ? html`<blockquote>${profile.about}</blockquote>` : nothing}
      ${
        profile.forWhom
          ? html`<p class="small">${words('operator.for-whom')}</p>
              <blockquote>${profile.forWhom}</blockquote>`
          : nothing
      }
      ${
        profile.notFor
          ? html`<p class="small">${words('operator.not-for')}</p>
              <blockquote>${profile.notFor}</blockquote>`
          : nothing
      }
    `;
  }

  private happened({ history }: ApplicationToDecide): TemplateResult | typeof nothing {
    const { words } = this;
    if (history.length === 0) return nothing;
    return html`<details>
      <summary>${words('operator.history')}</summary>
      <ul class="rows">
        ${history.map(
          ({ at, what, by, reason }) =>
            html`<li>
              <p>
                ${words('operator.happened', { what })}${by ? ` (${by})` : ''},
                ${words('moment', { date: new Date(at), time: new Date(at) })}
              </p>
              ${reason ? html`<p class="small">${reason}</p>` : nothing}
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private checks({ checklist }: ApplicationToDecide): TemplateResult {
    const { words, deciding } = this;
    return html`<fieldset>
      <legend><h2>${words('operator.checklist')}</h2></legend>
      ${checklist.map(
        ({ word, required }) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              .checked=${deciding.checks.includes(word)}
              @change=${({ target }: Event) => {
                const on = (target as HTMLInputElement).checked;
                const others = deciding.checks.filter((each) => each !== word);
                this.set({ checks: on ? [...others, word] : others });
              }}
            />
            <span
              >${nameOf(this.vocabulary?.checks ?? [], word)}${required ? nothing : html` <span class="small">${words('operator.optional')}</span>`}</span
            ></label
          >`,
      )}
    </fieldset>`;
  }

  private choice(): TemplateResult {
    const { words, deciding } = this;
    return html`
      <fieldset>
        <legend><h2>${words('operator.decision')}</h2></legend>
        ${DECISIONS.map((decision) => this.radio(decision))}
      </fieldset>
      ${
        deciding.decision === 'verify'
          ? html`<div class="field">
              <label for="until">${words('operator.until')}</label>
              <input
                id="until"
                type="date"
                .value=${deciding.until}
                @change=${({ target }: Event) => {
                  this.set({ until: (target as HTMLInputElement).value });
                }}
              />
            </div>`
          : nothing
      }
      <div class="field">
        <label for="reason">${words('operator.reason', { decision: deciding.decision || 'verify' })}</label>
        <textarea
          id="reason"
          rows="4"
          maxlength=${MOST_CHARACTERS}
          aria-describedby="reason-help"
          .value=${deciding.reason}
          @input=${({ target }: Event) => {
            this.set({ reason: (target as HTMLTextAreaElement).value });
          }}
        ></textarea>
        <p class="help" id="reason-help">${words('operator.reason-help')}</p>
      </div>
      ${this.outcome()}
      <div class="actions">
        ${this.submit(words('operator.decide', { decision: deciding.decision || 'none' }))}
      </div>
    `;
  }

  private radio(decision: Decision): TemplateResult {
    return html`<label class="choice"
      ><input
        type="radio"
        name="decision"
        value=${decision}
        .checked=${this.deciding.decision === decision}
        @change=${() => {
          this.set({ decision });
        }}
      />
      <span>${this.words('operator.decision-is', { decision })}</span></label
    >`;
  }
}
