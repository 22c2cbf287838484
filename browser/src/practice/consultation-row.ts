import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './after.ts';
import { hasBegun, hasEnded, REASONS, wantsAnswer, type Consultation } from './consultation.ts';
import './feedback.ts';
import './move.ts';
import './referral.ts';
import { Screen } from './screen.ts';

type Open = 'none' | 'all' | 'move' | 'call-off' | 'refer';

/** One consultation in a list: a line to read, and what can be done with it once it is opened. */
@customElement('morrow-consultation')
export class ConsultationRow extends Screen {
  @property({ attribute: false }) consultation!: Consultation;
  @property({ attribute: false }) now!: Date;
  /** Reads the list anew after something was changed. */
  @property({ attribute: false }) changed!: () => Promise<void>;
  @state() private open: Open = 'none';
  @state() private reason = '';

  protected override firstUpdated(): void {
    // A line of a list: the focus stays where it is.
  }

  private readonly toggle = (): void => {
    this.open = this.open === 'none' ? 'all' : 'none';
  };

  private call(path: string, body: object): Promise<void> {
    return this.act(async () => {
      await this.practice.api.post(`/api/specialist/consultations/${path}`, body);
      this.open = 'none';
      await this.changed();
    });
  }

  private readonly callOff = (event: SubmitEvent): void => {
    event.preventDefault();
    const { id, version } = this.consultation;
    void this.call('call-off', { id, version, ...(this.reason ? { reason: this.reason } : {}) });
  };

  override render() {
    const { words, consultation, now, practice } = this;
    const { zoned } = practice;
    const { id, starts, callName, way } = consultation;
    const standing = this.standing();
    const open = this.open !== 'none';
    return html`
      <button
        type="button"
        class="line-button"
        aria-expanded=${String(open)}
        aria-controls="open-${id}"
        @click=${this.toggle}
      >
        <time datetime=${starts}>${zoned.time(starts)}</time>
        <span class="who">${callName}</span>
        <span class="small">${words('practice.way', { way })}${standing ? ` · ${standing}` : ''}</span>
      </button>
      <div id="open-${id}" class="opened" ?hidden=${!open}>${open ? this.inside(now) : nothing}</div>
      ${!open && wantsAnswer(consultation, now) ? this.answering() : nothing}
    `;
  }

  /** What is to be known without opening it. */
  private standing(): string {
    const { words, consultation, now } = this;
    const { status, answers, calledOffBy, missedBy, feedback } = consultation;
    if (status === 'held') return words('practice.held');
    if (status === 'called-off') return words('practice.called-off', { by: calledOffBy ?? 'person' });
    if (status === 'missed') return words('practice.missed', { by: missedBy ?? 'person' });
    if (!hasBegun(consultation, now)) return '';
    if (!hasEnded(consultation, now)) return words('practice.running');
    const said = answers.own ? words('practice.answered', { answer: answers.own }) : '';
    return [said, feedback ? words('practice.has-feedback') : ''].filter((each) => each !== '').join(' · ');
  }

  private inside(now: Date): TemplateResult {
    const { words, consultation, practice } = this;
    const { status, way } = consultation;
    const detail = practice.own?.profile?.ways.find((each) => each.way === way)?.detail;
    if (this.open === 'move') {
      return html`<morrow-move
        .words=${words}
        .practice=${practice}
        .consultation=${consultation}
        .back=${() => {
          this.open = 'all';
        }}
        .changed=${this.changed}
      ></morrow-move>`;
    }
    if (this.open === 'call-off') return this.callingOff();
    if (this.open === 'refer') {
      return html`<morrow-referral
        .words=${words}
        .practice=${practice}
        .consultation=${consultation}
        .back=${() => {
          this.open = 'all';
        }}
        .changed=${this.changed}
      ></morrow-referral>`;
    }
    const coming = status === 'booked' && !hasBegun(consultation, now);
    return html`
      ${status === 'booked' && detail ? html`<p class="small">${words('practice.meet-at', { detail })}</p>` : nothing}
      ${this.outcome()}
      ${
        coming
          ? html`<div class="actions tight">
              ${this.opens('move', words('practice.move'))}
              ${this.opens('call-off', words('practice.call-off'))}
            </div>`
          : nothing
      }
      ${status === 'held' ? html`<p class="help">${words('practice.held-help')}</p>` : nothing}
      ${hasEnded(consultation, now) && status !== 'called-off' && status !== 'held' ? this.ended() : nothing}
    `;
  }

  private opens(open: Open, label: string): TemplateResult {
    return html`<button
      type="button"
      class="quiet"
      @click=${() => {
        this.open = open;
      }}
    >
      ${label}
    </button>`;
  }

  private callingOff(): TemplateResult {
    const { words } = this;
    const choices = ['', ...REASONS].map((value) => ({
      value,
      name: words('practice.reason', { reason: value || 'unset' }),
    }));
    return html`<form @submit=${this.callOff} novalidate>
      <p>${words('practice.call-off-what')}</p>
      ${this.select(
        `reason-${this.consultation.id}`,
        words('practice.reason-label'),
        this.reason,
        choices,
        (reason) => {
          this.reason = reason;
        },
      )}
      ${this.outcome()}
      <div class="actions tight">
        <button type="submit" class="grave" aria-disabled=${String(this.busy)}>
          ${words('practice.call-off-now')}
        </button>
        ${this.opens('all', words('practice.back'))}
      </div>
    </form>`;
  }

  private answering(): TemplateResult {
    return html`<morrow-after
      .words=${this.words}
      .practice=${this.practice}
      .consultation=${this.consultation}
      .changed=${this.changed}
    ></morrow-after>`;
  }

  private ended(): TemplateResult {
    const { words, consultation, practice } = this;
    const { answers, feedback, referral, status } = consultation;
    return html`
      ${this.answering()}
      ${
        answers.shown && answers.other
          ? html`<p class="state">${words('practice.other-answer', { answer: answers.other })}</p>`
          : nothing
      }
      ${feedback ? html`<morrow-feedback .words=${words} .practice=${practice} .consultation=${consultation}></morrow-feedback>` : nothing}
      ${
        referral
          ? html`<p class="state">
              ${words('practice.referred', { names: referral.to.map(({ name }) => name).join(', ') })}
            </p>`
          : status !== 'missed'
            ? html`<div class="actions tight">${this.opens('refer', words('practice.refer'))}</div>`
            : nothing
      }
    `;
  }
}
