import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Fields } from '../account/fields.ts';
import { spokenLanguages } from '../shell/words.ts';
import { both } from './both.ts';
import { marksIn, withMark } from './marks.ts';
import { languageName } from './names.ts';
import type { OwnWriting } from './own-writing.ts';
import type { OwnWritings } from './own-writings.ts';
import './preview.ts';
import './references.ts';
import { signs } from './signs.ts';
import { standing } from './standing.ts';
import { problemIn, problemsOf, tell } from './tell.ts';
import './withdrawing.ts';
import { MOST, type Problem, type Reference, type Text } from './writing.ts';

/** Where an article or a post is written. It saves itself; sending it is the only thing that takes a press. */
@customElement('morrow-writing')
export class WritingPage extends Fields {
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
    this.writing.changed = () => {
      this.requestUpdate();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.writing.changed = () => undefined;
  }

  protected override explained(problem: unknown): string {
    return tell(this.words, problem);
  }

  private get text(): Text {
    return this.writing.text;
  }

  private set(change: Partial<Text>): void {
    this.done = undefined;
    this.writing.set(change);
  }

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

  /** The mark goes where the cursor was, and the cursor stays behind it. */
  private readonly mark = (id: string): void => {
    const area = this.querySelector<HTMLTextAreaElement>('#body');
    if (!area) return;
    const { selectionStart: from, selectionEnd: to } = area;
    const { body, cursor } = withMark(this.text.body, { from, to }, id);
    this.look = 'write';
    this.set({ body });
    void this.updateComplete.then(() => {
      area.focus();
      area.setSelectionRange(cursor, cursor);
    });
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
          ${both(words, writing)} ${this.what(text)} ${this.around(text)}
          ${text.kind === 'article' ? this.rests(text) : this.retells(text)} ${this.keeping()}
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

  private what(text: Text) {
    const { words } = this;
    return html`
      ${this.line({
        id: 'title',
        label: words('articles.field', { field: 'title' }),
        most: MOST.title,
        value: text.title,
        typed: (title) => {
          this.set({ title });
        },
      })}
      ${this.line({
        id: 'cover',
        label: words('articles.field', { field: 'cover' }),
        help: words('articles.cover-help', { kind: text.kind }),
        most: MOST.cover,
        rows: 2,
        value: text.cover,
        typed: (cover) => {
          this.set({ cover: cover.replaceAll('\n', ' ') });
        },
      })}
      ${this.line({
        id: 'body',
        label: words('articles.field', { field: 'body' }),
        help: words('articles.body-help'),
        most: MOST.body,
        rows: 18,
        value: text.body,
        typed: (body) => {
          this.set({ body });
        },
      })}
      ${signs(words)}
    `;
  }

  private around(text: Text) {
    const { words, writings, writing } = this;
    const others = (writings.list?.writings ?? []).filter(
      (each) =>
        each.id === text.translationOf ||
        (each.id !== writing.id && each.kind === text.kind && each.language !== text.language),
    );
    return html`
      ${this.chips(
        words('articles.field', { field: 'topics' }),
        writings.topics,
        text.topics,
        (topics) => {
          if (topics.length <= MOST.topics) this.set({ topics });
        },
        words('articles.topics-help', { n: text.topics.length }),
      )}
      <div class="pair">
        ${
          writing.facts.slug
            ? nothing
            : this.select(
                'language',
                words('articles.field', { field: 'language' }),
                text.language,
                spokenLanguages.map((code) => ({ value: code, name: languageName(code) })),
                (language) => {
                  this.set({ language, translationOf: null });
                },
              )
        }
        ${
          others.length > 0
            ? this.select(
                'translation',
                words('articles.field', { field: 'translationOf' }),
                text.translationOf ?? '',
                [
                  { value: '', name: words('articles.translation-none') },
                  ...others.map(({ id, title }) => ({
                    value: id,
                    name: title || words('articles.untitled'),
                  })),
                ],
                (id) => {
                  this.set({ translationOf: id || null });
                },
              )
            : nothing
        }
      </div>
    `;
  }

  private rests(text: Text) {
    const { words } = this;
    const known = new Set(text.references.map(({ id }) => id));
    const strange = [...marksIn(text.body).keys()].filter((id) => !known.has(id));
    return html`<h2>${words('articles.references')}</h2>
      <p class="help">${words('articles.references-help')}</p>
      ${strange.map((id) => html`<p class="mistake">${words('articles.mark-unknown', { id })}</p>`)}
      <morrow-references
        .words=${words}
        .calls=${this.writings.calls}
        .language=${text.language}
        .references=${text.references}
        .body=${text.body}
        .changed=${(references: readonly Reference[]) => {
          this.set({ references });
        }}
        .mark=${this.mark}
      ></morrow-references>`;
  }

  /** A post is a thought; only when it retells something it says where it has it from. */
  private retells(text: Text) {
    const { words } = this;
    return this.line({
      id: 'source',
      label: words('articles.field', { field: 'source' }),
      help: words('articles.source-help'),
      most: MOST.source,
      value: text.source,
      typed: (source) => {
        this.set({ source });
      },
    });
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
