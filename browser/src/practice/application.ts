import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { toBase64Url } from '../crypto/index.ts';
import type { Application } from './calls.ts';
import { civil } from './exceptions.ts';
import { Screen } from './screen.ts';

const MOST_BYTES = 4 * 1024 * 1024;
const MOST_FILES = 5;

/** Where the application stands, the evidence for it, and sending it. */
@customElement('morrow-application')
export class ApplicationSection extends Screen {
  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  private call(path: string, body: object = {}): Promise<void> {
    return this.act(async () => {
      await this.practice.api.post(`/api/specialist/${path}`, body);
      await this.practice.readProfile();
    });
  }

  private readonly chosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    void this.act(async () => {
      if (file.size > MOST_BYTES) {
        this.mistake = this.words('practice.file-too-large');
        return;
      }
      const content = toBase64Url(new Uint8Array(await file.arrayBuffer()));
      await this.practice.api.post('/api/specialist/evidence', { name: file.name.slice(-80), content });
      await this.practice.readProfile();
    }).finally(() => {
      input.value = '';
    });
  };

  /** What was typed and not saved would not be part of it. */
  private readonly apply = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.practice.profile?.draft.dirty) {
      this.mistake = this.words('practice.save-first');
      return;
    }
    void this.call('apply');
  };

  override render() {
    const { words, practice } = this;
    const { profile, application } = practice.own ?? {};
    if (!profile) return nothing;
    const state = application?.state ?? 'none';
    const sent = state === 'open';
    const until = profile.verifiedUntil;
    return html`
      <section class="notice" aria-labelledby="application-title">
        <h2 id="application-title">${words('practice.application')}</h2>
        <p role="status">
          ${words('practice.standing', { standing: profile.standing })}
          ${until && profile.standing === 'verified' ? words('practice.verified-until', { until: civil(until) }) : nothing}
        </p>
        ${
          practice.own?.suspended
            ? html`<p>${words('practice.application-reason')}</p>
                <blockquote>${practice.own.suspended.reason}</blockquote>`
            : nothing
        }
        ${practice.own?.shown ? html`<p class="state">${words('practice.still-shown', { name: practice.own.shown.name })}</p>` : nothing}
        ${this.decision(application)} ${sent ? nothing : this.evidence(application)} ${this.outcome()}
        ${
          sent
            ? html`<div class="actions">
                <button type="button" class="quiet" @click=${() => this.call('withdraw')}>
                  ${words('practice.withdraw')}
                </button>
              </div>`
            : html`<form @submit=${this.apply} novalidate>
                <div class="actions">
                  ${this.submit(words('practice.apply', { standing: profile.standing }))}
                </div>
              </form>`
        }
      </section>
    `;
  }

  private decision(application: Application | null | undefined): TemplateResult | typeof nothing {
    const { words } = this;
    if (!application || application.state === 'none') return nothing;
    const { state, reason, submittedAt } = application;
    return html`
      <p class="state">
        ${words('practice.application-state', { state, at: submittedAt ? this.moment(submittedAt) : '' })}
      </p>
      ${
        reason
          ? html`<p>${words('practice.application-reason')}</p>
              <blockquote>${reason}</blockquote>`
          : nothing
      }
    `;
  }

  private evidence(application: Application | null | undefined): TemplateResult {
    const { words } = this;
    const evidence = application?.evidence ?? [];
    return html`
      <p class="help">${words('practice.evidence-help')}</p>
      ${
        evidence.length > 0
          ? html`<ul class="rows">
              ${evidence.map(
                ({ id, name, size }) =>
                  html`<li class="beside">
                    <p>
                      ${name}<br /><span class="small"
                        >${words('practice.kilobytes', { n: Math.ceil(size / 1024) })}</span
                      >
                    </p>
                    <button
                      type="button"
                      class="quiet"
                      aria-label=${words('practice.evidence-remove', { name })}
                      @click=${() => this.call('evidence/remove', { id })}
                    >
                      ${words('practice.remove')}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${
        evidence.length < MOST_FILES
          ? html`<div class="field">
              <label for="evidence">${words('practice.evidence')}</label>
              <input
                id="evidence"
                type="file"
                accept="application/pdf,image/jpeg,image/png"
                @change=${this.chosen}
              />
            </div>`
          : nothing
      }
    `;
  }

  private moment(at: string): string {
    const time = new Date(at);
    return this.words('moment', { date: time, time });
  }
}
