import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Api } from './api.ts';
import { Fields, type Named } from './fields.ts';
import './my-review.ts';
import type { Question, Said } from './questions.ts';
import { Refused } from './refused.ts';
import type { ReplyDraft, ReplyDrafts } from './reply-drafts.ts';
import { Replying } from './replying.ts';

/** What both rooms say, each in its own words. */
interface Labels {
  readonly tried: string;
  readonly help: string;
  readonly change: string;
  readonly withdraw: string;
  readonly saving: string;
  readonly send: string;
  readonly cancel: string;
}

interface ReplyField {
  readonly label: string;
  readonly help: string;
  readonly rows: number;
  readonly most: number;
}

/** A question with its answers, and what is being written there: what is the same for its asker and for a specialist. */
export abstract class OneQuestion extends Fields {
  @property({ attribute: false }) topics: readonly Named[] = [];
  @property({ attribute: false }) replies!: ReplyDrafts;
  @property() saving = 'saved';
  /** The question's id. */
  @property() question = '';
  @state() protected shown: Question | undefined;
  protected replying!: Replying;

  protected abstract readonly labels: Labels;
  protected abstract readonly api: Api;
  protected abstract read(): Promise<Question>;
  protected abstract seen(): Promise<void>;
  /** What is missing before it can be sent, in words. */
  protected abstract missing(draft: ReplyDraft): string | undefined;
  protected abstract sending(draft: ReplyDraft): Promise<Question>;
  protected abstract withdrawReply(said: Said): Promise<Question>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.replying = new Replying(this.replies);
    this.replies.moved = (from, to) => {
      this.replying.moved(from, to);
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.replies.moved = () => undefined;
  }

  protected override firstUpdated(): void {
    this.load();
  }

  protected readonly load = (): void => {
    void this.attempt(async () => {
      const question = await this.read();
      // Before anything shows: what somebody begins while the next call is under way stays.
      this.replying.goOn(question);
      this.shown = question;
      await this.updateComplete;
      super.firstUpdated();
      // Beside this, so that nothing pressed meanwhile is taken for a second press. Unsaid, it counts as news once more.
      void this.seen().catch(() => undefined);
    });
  };

  /** A call whose answer is the question as it is now. */
  protected now(call: () => Promise<Question>): void {
    void this.attempt(async () => {
      try {
        this.shown = await call();
      } catch (problem) {
        const now = problem instanceof Refused ? problem.details['question'] : undefined;
        if (now) this.meet(now as Question);
        throw problem;
      }
    });
  }

  private meet(now: Question): void {
    this.shown = now;
    this.replying.meet(now);
  }

  protected begin(writing: () => void): void {
    writing();
    this.mistake = '';
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.toField();
    });
  }

  private toField(): void {
    this.querySelector<HTMLElement>('#reply-text')?.focus();
  }

  private readonly send = (event: SubmitEvent): void => {
    event.preventDefault();
    const { replying } = this;
    const draft = replying.now;
    if (!draft) return;
    const missing = this.missing(draft);
    if (missing) {
      this.mistake = missing;
      this.toField();
      return;
    }
    this.now(async () => {
      const question = await this.sending(draft);
      replying.sent();
      return question;
    });
  };

  protected told({ text, tried, help }: Question): TemplateResult {
    const { labels } = this;
    return html`<p class="lines" dir="auto">${text}</p>
      ${
        tried
          ? html`<h2>${labels.tried}</h2>
              <p class="lines" dir="auto">${tried}</p>`
          : nothing
      }
      ${
        help
          ? html`<h2>${labels.help}</h2>
              <p class="lines" dir="auto">${help}</p>`
          : nothing
      }`;
  }

  protected followUps(question: Question, answer: Said, by: (said: Said) => string) {
    if (answer.followUps.length === 0) return nothing;
    return html`<ul class="rows">
      ${answer.followUps.map(
        (each) =>
          html`<li>
            <p class="small">${by(each)}</p>
            <p class="lines" dir="auto">${each.text}</p>
            ${each.mine ? this.tools(question, each, answer.id) : nothing}
          </li>`,
      )}
    </ul>`;
  }

  /** How it stands with what one wrote, and changing it or taking it back. */
  protected tools(question: Question, said: Said, under?: string): TemplateResult {
    const { words, labels, api } = this;
    return html`<morrow-my-review
        .words=${words}
        .api=${api}
        .matter=${under ? 'follow-up' : 'answer'}
        .piece=${said.id}
        .fresh=${said.version}
      ></morrow-my-review>
      <div class="actions">
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.begin(() => {
              this.replying.change(question, said, under);
            });
          }}
        >
          ${labels.change}
        </button>
        <button
          type="button"
          class="plain"
          @click=${() => {
            this.now(() => this.withdrawReply(said));
          }}
        >
          ${labels.withdraw}
        </button>
      </div>`;
  }

  /** @param below stands under the field and says something about what is typed */
  protected replyForm({ text }: ReplyDraft, field: ReplyField, below?: TemplateResult): TemplateResult {
    const { labels } = this;
    return html`<form @submit=${this.send} novalidate autocomplete="off">
      ${this.line({
        ...field,
        id: 'reply-text',
        value: text,
        typed: (typed) => {
          this.replying.type(typed);
        },
      })}
      ${below ?? nothing}
      <p class="state" role="status" id="saving">${text.trim() === '' ? nothing : labels.saving}</p>
      ${this.outcome()}
      <div class="actions">
        ${this.submit(labels.send)}
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.replying.leave();
            this.requestUpdate();
          }}
        >
          ${labels.cancel}
        </button>
      </div>
    </form>`;
  }
}
