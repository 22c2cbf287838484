import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { View } from '../account/view.ts';
import { both } from './both.ts';
import type { OwnWriting } from './own-writing.ts';
import type { OwnWritings } from './own-writings.ts';
import './preview.ts';
import { standing } from './standing.ts';
import { problemIn, problemsOf, tell } from './tell.ts';
import './withdrawing.ts';
import './writing-fields.ts';
import type { Problem, Text } from './writing.ts';

/** Where an article or a post is written. It saves itself; sending it is the only thing that takes a press. */
@customElement('morrow-writing')
export class WritingPage extends View {
  @property({ attribute: false }) writings!: OwnWritings;
  @property({ attribute: false }) writing!: OwnWriting;
  @property({ attribute: false }) back!: () => void;
  @property({ attribute: false }) versions!: () => void;
  /** What is seen where there is no room for both. */
  @state() private look: 'write' | 'preview' = 'write';
  @state() private problems: readonly Problem[] = [];
  @state() private done: 'sent' | 'published' | 'withdrawn' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.writing.changed = this.writings.listed = () => {
      this.requestUpdate();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.writing.changed = this.writings.listed = () => undefined;
  }

  protected override explained(problem: unknown): string {
    return tell(this.words, problem);
  }

  private get text(): Text {
    return this.writing.text;
  }

  private readonly set = (change: Partial<Text>): void => {
    this.done = undefined;
    this.writing.set(change);
  };

  private readonly marked = (): void => {
    this.look = 'write';
  };

  private send(): void {
    void this.attempt(async () => {
      this.problems = [];
      this.done = undefined;
      try {
        await this.writing.submit();
      } catch (problem) {
        this.problems = problemsOf(problem);
        throw problem;
      }
      this.done = this.writing.facts.state === 'published' ? 'published' : 'sent';
    }).then(() => this.lookAtOutcome());
  }

  /** What is missing is said at the end of a long page: it takes the focus, so that nobody misses it. */
  private async lookAtOutcome(): Promise<void> {
    await this.updateComplete;
    if (this.mistake) this.querySelector<HTMLElement>('.came-of-it')?.focus();
  }

  private readonly withdrawn = (): void => {
    this.done = 'withdrawn';
  };

  override render() {
    const { words, writing, text, look } = this;
    return html`
      <p class="to-list">
        <button type="button" class="plain" @click=${this.back}>${words('articles.back')}</button>
      </p>
      <h1>${words('articles.heading', { kind: text.kind })}</h1>
      ${standing(words, this.writings.calls.api, writing)}
      <div class="chips looks">${this.lookAt('write')} ${this.lookAt('preview')}</div>
      <div class="desk" data-look=${look}>
        <form @submit=${stay} novalidate>
          ${both(words, writing)}
          <morrow-writing-fields
            .words=${words}
            .writings=${this.writings}
            .others=${this.writings.list?.writings ?? []}
            .writing=${writing.id}
            .text=${text}
            .placed=${Boolean(writing.facts.slug)}
            .set=${this.set}
            .marked=${this.marked}
          ></morrow-writing-fields>
          ${this.keeping()}
        </form>
        <section class="looking" aria-labelledby="preview-heading">
          <h2 id="preview-heading">${words('articles.preview')}</h2>
          <morrow-writing-preview
            .words=${words}
            .calls=${this.writings.calls}
            .text=${text}
          ></morrow-writing-preview>
        </section>
      </div>
      <morrow-withdrawing
        .words=${words}
        .writings=${this.writings}
        .writing=${writing}
        .standing=${writing.facts.state}
        .saved=${text.version > 0}
        .versions=${this.versions}
        .withdrawn=${this.withdrawn}
        .deleted=${this.back}
      ></morrow-withdrawing>
    `;
  }

  private lookAt(look: 'write' | 'preview') {
    return html`<button
      type="button"
      class="quiet"
      aria-pressed=${String(this.look === look)}
      @click=${() => {
        this.look = look;
      }}
    >
      ${this.words('articles.look', { look })}
    </button>`;
  }

  private keeping() {
    const { words, writing, problems } = this;
    const { state: saving, problem } = writing.kept;
    const grave = saving === 'waiting' || saving === 'refused' || saving === 'met';
    const refused = saving === 'refused' ? tell(words, problem) : undefined;
    return html`
      <div class="came-of-it" tabindex="-1">
        ${this.outcome()}
        ${
          problems.length > 0
            ? html`<ul class="mistake">
                ${problems.map((each) => html`<li>${problemIn(words, each)}</li>`)}
              </ul>`
            : nothing
        }
        <div role="status">
          ${this.done ? html`<p class="state">${words('articles.done', { what: this.done })}</p>` : nothing}
        </div>
        <div class="keeping">
          <p class=${grave ? 'state grave' : 'state'} role="status" id="saving">
            ${writing.nothingYet ? nothing : (refused ?? words('articles.saving', { state: saving }))}
          </p>
          <button
            type="button"
            aria-disabled=${String(this.busy)}
            @click=${() => {
              this.send();
            }}
          >
            ${this.sendLabel()}
          </button>
        </div>
      </div>
    `;
  }

  private sendLabel(): string {
    const { state, approved } = this.writing.facts;
    const { newSpecialist = false, alwaysReviewed = false } = this.writings.list ?? {};
    const reviewed = newSpecialist || alwaysReviewed || approved;
    return this.words('articles.send', { state, first: reviewed ? 'yes' : 'no' });
  }
}

/** Enter in a line must not publish what is not finished. */
function stay(event: SubmitEvent): void {
  event.preventDefault();
}
