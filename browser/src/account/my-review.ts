import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Api } from './api.ts';
import { wordOf } from './explain.ts';
import { Form } from './form.ts';

const MOST_CHARACTERS = 2000;

/** How it stands with the review of an own piece. Who reviews has no name here. */
export interface OwnReview {
  readonly matter: string;
  readonly id: string;
  readonly title: string;
  readonly state: 'waiting' | 'asked' | 'returned' | 'approved' | 'taken-down';
  readonly since: string;
  readonly reason?: string;
  readonly thread: readonly {
    readonly at: string;
    readonly by: 'reviewer' | 'writer';
    readonly text: string;
  }[];
}

/**
 * The writer's side of a review: how it stands, the reason in the reviewer's words, what was asked, and a reply. Shows
 * nothing for a piece that was never sent. Set `piece` to its id; a new value of `fresh` looks again.
 */
@customElement('morrow-my-review')
export class MyReview extends Form {
  @property({ attribute: false }) api!: Api;
  @property() matter = '';
  @property() piece = '';
  @property({ attribute: false }) fresh: unknown;
  @state() private own: OwnReview | undefined;
  @state() private text = '';
  @state() private sent = false;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('piece') && !changed.has('matter') && !changed.has('fresh')) return;
    this.own = undefined;
    this.sent = false;
    // What was typed about one piece is never sent about another.
    if (changed.get('piece')) this.text = '';
    if (this.piece !== '') void this.attempt(() => this.load());
  }

  private async load(): Promise<void> {
    const { matter, piece } = this;
    const all = await this.api.get<readonly OwnReview[]>('/api/my-reviews');
    if (matter === this.matter && piece === this.piece)
      this.own = all.find((each) => each.matter === matter && each.id === piece);
  }

  private readonly reply = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = this.text.trim();
    const { matter, piece } = this;
    this.sent = false;
    if (text === '') {
      this.mistake = this.words('my-review.empty');
      return;
    }
    void this.attempt(async () => {
      try {
        this.own = await this.api.post<OwnReview>('/api/my-reviews/reply', { matter, id: piece, text });
        this.text = '';
        this.sent = true;
      } catch (problem) {
        if (wordOf(problem) !== 'review.nothing-asked') throw problem;
        await this.load();
        this.mistake = this.words('my-review.decided');
      }
    });
  };

  protected override explained(problem: unknown): string {
    switch (wordOf(problem) ?? '') {
      case 'review.too-often':
        return this.words('my-review.too-often');
      case 'review.thread-full':
        return this.words('my-review.full');
      default:
        return super.explained(problem);
    }
  }

  override render() {
    const { words, own } = this;
    if (!own) return this.mistake ? this.outcome() : nothing;
    const { state: standing, since, reason, thread } = own;
    const at = new Date(since);
    return html`<div role="group" aria-label=${words('my-review.title')}>
      <p class="state">
        ${words('my-review.state', { state: standing.replace('-', '_') })}
        <span class="small">${words('moment', { date: at, time: at })}</span>
      </p>
      ${
        reason
          ? html`<p class="small">${words('my-review.reason')}</p>
              <blockquote>${reason}</blockquote>`
          : nothing
      }
      ${thread.length > 0 ? this.said(own) : this.outcome()}
    </div>`;
  }

  private said({ thread, state: standing }: OwnReview): TemplateResult {
    const { words } = this;
    return html`
      <ol class="rows">
        ${thread.map(({ at, by, text }) => {
          const when = new Date(at);
          return html`<li>
            <p class="small">
              ${words('my-review.by', { by })}, ${words('moment', { date: when, time: when })}
            </p>
            <blockquote>${text}</blockquote>
          </li>`;
        })}
      </ol>
      ${standing === 'asked' || standing === 'waiting' || this.text !== '' ? this.form() : this.outcome()}
    `;
  }

  private form(): TemplateResult {
    const { words } = this;
    return html`<form @submit=${this.reply} novalidate autocomplete="off">
      <div class="field">
        <label for="review-reply">${words('my-review.reply')}</label>
        <p class="help" id="review-reply-help">${words('my-review.reply-help')}</p>
        <textarea
          id="review-reply"
          class="short"
          rows="4"
          maxlength=${MOST_CHARACTERS}
          aria-describedby="review-reply-help"
          .value=${this.text}
          @input=${({ target }: Event) => {
            this.text = (target as HTMLTextAreaElement).value;
            this.sent = false;
          }}
        ></textarea>
        ${this.whenFull(this.text, MOST_CHARACTERS)}
      </div>
      ${this.outcome()}
      <p class="state" role="status">${this.sent ? words('my-review.sent') : nothing}</p>
      <div class="actions">${this.submit(words('my-review.send'), 'quiet')}</div>
    </form>`;
  }
}
