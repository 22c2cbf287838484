import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { InPage } from '../shell/in-page.ts';
import type { Words } from '../shell/words.ts';
import type { Calls } from './calls.ts';

/** Counts down to the end of a hold by the server's clock, and tells once when little is left and when it is over. */
@customElement('morrow-countdown')
export class Countdown extends InPage {
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) calls!: Calls;
  @property() until = '';
  @property({ attribute: false }) over!: () => void;
  @state() private seconds = 0;
  private ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tick();
    this.ticking = setInterval(() => {
      this.tick();
    }, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  private tick(): void {
    this.seconds = Math.max(0, Math.ceil((Date.parse(this.until) - this.calls.now().getTime()) / 1_000));
    if (this.seconds > 0) return;
    clearInterval(this.ticking);
    this.over();
  }

  override render() {
    const { words, seconds } = this;
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return html`<p class="state" role="timer">${words('consultations.take.kept', { clock })}</p>
      <p class="unseen" role="status">
        ${seconds <= 120 && seconds > 60 ? words('consultations.take.soon-over') : ''}
      </p>`;
  }
}
