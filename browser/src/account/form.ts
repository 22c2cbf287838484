import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { HashOptions, KdfProgress } from '../crypto/index.ts';
import { InPage } from '../shell/in-page.ts';
import type { Words } from '../shell/words.ts';
import { explain, wordOf } from './explain.ts';
import { Refused } from './refused.ts';

/** A form that calls the server or the keys: one submission at a time, progress, and a mistake in words. */
export abstract class Form extends InPage {
  @property({ attribute: false }) words!: Words;
  @state() protected busy = false;
  @state() protected mistake = '';
  @state() private progress: KdfProgress | undefined;
  @state() private wait = 0;
  private waiting: ReturnType<typeof setInterval> | undefined;

  /** Handed to whatever hashes a passphrase. */
  protected readonly hashing: HashOptions = {
    onProgress: (progress) => {
      this.progress = progress;
    },
  };

  /** Does the work of a submission. A second press while it runs, or before the waiting time is over, does nothing. */
  protected async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy || this.wait > 0) return;
    this.busy = true;
    this.mistake = '';
    try {
      await work();
    } catch (problem) {
      this.mistake = this.explained(problem);
      if (sessionIsOver(problem)) this.dispatchEvent(new Event('session-over', { bubbles: true }));
      if (problem instanceof Refused && problem.seconds) this.countDown(problem.seconds);
    } finally {
      this.busy = false;
      this.progress = undefined;
    }
  }

  /** What went wrong, in words. A room says more about the refusals of its own calls. */
  protected explained(problem: unknown): string {
    return explain(this.words, problem);
  }

  /** A browser cuts off what is pasted beyond the end and says nothing. */
  protected whenFull(value: string, most = Infinity): TemplateResult | typeof nothing {
    if (value.length < most) return nothing;
    return html`<p class="help" role="alert">${this.words('form.full', { n: most })}</p>`;
  }

  private countDown(seconds: number): void {
    clearInterval(this.waiting);
    this.wait = Math.ceil(seconds);
    this.waiting = setInterval(() => {
      this.wait--;
      if (this.wait > 0) return;
      clearInterval(this.waiting);
      this.mistake = '';
    }, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.waiting);
  }

  /** What goes wrong, how long to wait, how far it is. Lies above the button, where the eyes are. */
  protected outcome(): TemplateResult {
    return html`
      <div role="alert">${this.mistake ? html`<p class="mistake">${this.mistake}</p>` : nothing}</div>
      ${
        this.wait > 0
          ? html`<p class="state" role="timer">${this.words('form.wait', { seconds: this.wait })}</p>`
          : nothing
      }
      <div role="status">
        ${this.busy ? html`<p class="state">${this.words(this.progress?.slow ? 'form.slow' : 'form.busy')}</p>` : nothing}
      </div>
      ${
        this.busy && this.progress
          ? html`<progress
              max="1"
              .value=${this.progress.part}
              aria-label=${this.words('form.progress')}
            ></progress>`
          : nothing
      }
    `;
  }

  /** While something is fetched, and when it was not: then a button fetches it again. */
  protected fetching(again: () => void): TemplateResult {
    const submitted = (event: SubmitEvent) => {
      event.preventDefault();
      again();
    };
    return html`<form @submit=${submitted} novalidate>
      ${this.outcome()}
      ${this.mistake ? html`<div class="actions">${this.submit(this.words('opening.again'))}</div>` : nothing}
    </form>`;
  }

  /** The button that submits. It stays focusable while it waits, so that the keyboard does not lose its place. */
  protected submit(label: string, kind = ''): TemplateResult {
    return html`<button type="submit" class=${kind} aria-disabled=${String(this.busy || this.wait > 0)}>
      ${label}
    </button>`;
  }
}

/** Then the open space asks for the passphrase above whatever was being done. */
export function sessionIsOver(problem: unknown): boolean {
  const word = wordOf(problem);
  return word === 'session.needed' || word === 'second-factor.needed';
}

/** The value of a field of a form in the page, by its name. */
export function valueOf(form: EventTarget | null, name: string): string {
  const value = form instanceof HTMLFormElement ? new FormData(form).get(name) : null;
  return typeof value === 'string' ? value : '';
}
