import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Form } from '../account/form.ts';
import { momentOf } from './names.ts';
import type { OwnWriting } from './own-writing.ts';
import type { OwnWritings } from './own-writings.ts';
import { tell } from './tell.ts';
import { stands } from './writing.ts';

/** What is seldom needed, below everything else: the versions, withdrawing, deleting. The last two ask first. */
@customElement('morrow-withdrawing')
export class Withdrawing extends Form {
  @property({ attribute: false }) writings!: OwnWritings;
  @property({ attribute: false }) writing!: OwnWriting;
  /** How the text stands; what is offered depends on it. */
  @property() standing = '';
  @property({ type: Boolean }) saved = false;
  @property({ attribute: false }) versions!: () => void;
  @property({ attribute: false }) withdrawn!: () => void;
  @property({ attribute: false }) deleted!: () => void;
  @state() private asked: 'withdraw' | 'delete' | undefined;

  protected override explained(problem: unknown): string {
    return tell(this.words, problem);
  }

  private withdraw(): void {
    void this.attempt(async () => {
      await this.writing.withdraw();
      this.asked = undefined;
      this.withdrawn();
    });
  }

  private delete(): void {
    void this.attempt(async () => {
      await this.writings.delete(this.writing.id);
      this.deleted();
    });
  }

  private ask(what: 'withdraw' | 'delete' | undefined): void {
    this.asked = what;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.asked button')?.focus());
  }

  override render() {
    const { words, writing, asked } = this;
    const { facts, text } = writing;
    const canWithdraw = facts.state === 'waiting' || stands(facts);
    const canDelete = !canWithdraw && !facts.publishedAt;
    return html`
      <div class="actions">
        ${
          text.version > 0
            ? html`<button type="button" class="quiet" @click=${this.versions}>
                ${words('articles.versions')}
              </button>`
            : nothing
        }
        ${canWithdraw ? this.asking('withdraw') : nothing} ${canDelete ? this.asking('delete') : nothing}
      </div>
      ${
        facts.kept
          ? html`<p class="small">
              ${words('articles.kept', { n: facts.kept.revisions, since: momentOf(facts.kept.since) })}
            </p>`
          : nothing
      }
      ${
        asked
          ? html`<div class="notice grave asked">
              <p>${words('articles.ask', { what: asked })}</p>
              <div class="actions tight">
                <button
                  type="button"
                  class="grave"
                  @click=${() => {
                    if (asked === 'withdraw') this.withdraw();
                    else this.delete();
                  }}
                >
                  ${words('articles.really', { what: asked })}
                </button>
                <button
                  type="button"
                  class="quiet"
                  @click=${() => {
                    this.ask(undefined);
                  }}
                >
                  ${words('articles.leave-it')}
                </button>
              </div>
            </div>`
          : nothing
      }
      ${this.outcome()}
    `;
  }

  private asking(what: 'withdraw' | 'delete') {
    return html`<button
      type="button"
      class="grave"
      aria-expanded=${String(this.asked === what)}
      @click=${() => {
        this.ask(what);
      }}
    >
      ${this.words('articles.asking', { what })}
    </button>`;
  }
}
