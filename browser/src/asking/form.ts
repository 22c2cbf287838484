import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hasDanger } from '../account/danger.ts';
import { findDetails, type Detail } from '../account/details.ts';
import { wordOf } from '../account/explain.ts';
import '../account/helplines.ts';
import type { Question, Text } from '../account/questions.ts';
import type { Similar } from './calls.ts';
import { Screen } from './screen.ts';

const EMPTY: Text = { title: '', text: '', tried: '', help: '', topics: [], danger: false };
const LEAST = { title: 8, text: 20 };
const MOST = { title: 120, text: 4000, tried: 2000, help: 1000 };
const MOST_TOPICS = 4;
const GRAVE = ['violence', 'control'];

/**
 * Writing a question, then looking it over before it is sent. What could identify somebody and what speaks of danger is found here, in the
 * browser; until it is sent, the server sees only the words that similar questions are looked for with, and keeps nothing of them.
 */
@customElement('morrow-question-form')
export class QuestionForm extends Screen {
  /** What is changed; absent for a new question. */
  @property({ attribute: false }) earlier: Question | undefined;
  @state() private value: Text = EMPTY;
  @state() private step: 'write' | 'look' = 'write';
  @state() private similar: readonly Similar[] = [];
  @state() private names: readonly string[] = [];
  @state() private penName = '';
  @state() private hide = true;
  private readonly newId = crypto.randomUUID();

  protected override firstUpdated(): void {
    super.firstUpdated();
    if (this.earlier) {
      const { title, text, tried, help, topics, danger } = this.earlier;
      this.value = { title, text, tried, help, topics, danger };
    }
  }

  private get danger(): boolean {
    const { title, text, tried, help, topics, danger } = this.value;
    return (
      danger || topics.some((topic) => GRAVE.includes(topic)) || [title, text, tried, help].some(hasDanger)
    );
  }

  private set(change: Partial<Text>): void {
    this.value = { ...this.value, ...change };
  }

  private category(word: string): void {
    const others = this.value.topics.slice(1).filter((each) => each !== word);
    this.set({ topics: word === '' ? [] : [word, ...others] });
  }

  private readonly written = (event: SubmitEvent): void => {
    event.preventDefault();
    const { title, text, topics } = this.value;
    this.mistake =
      topics.length === 0
        ? this.words('asking.no-category')
        : title.trim().length < LEAST.title
          ? this.words('asking.short-title')
          : text.trim().length < LEAST.text
            ? this.words('asking.short-text')
            : '';
    if (this.mistake !== '') return;
    void this.attempt(async () => {
      if (!this.earlier) {
        const looked = `${title}\n${text}`;
        const [similar, names] = await Promise.all([
          this.calls.similar(looked),
          this.names.length > 0 ? this.names : this.calls.penNames(),
        ]);
        this.similar = similar;
        this.names = names;
      }
      this.turn('look');
    });
  };

  private turn(step: 'write' | 'look'): void {
    this.step = step;
    this.mistake = '';
    void this.updateComplete.then(() => {
      const heading = this.querySelector('h1');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
      scrollTo(0, 0);
    });
  }

  private readonly send = (event: SubmitEvent): void => {
    event.preventDefault();
    const { earlier: before, value, calls } = this;
    if (!before && this.penName.trim() === '') {
      this.mistake = this.words('asking.no-name');
      return;
    }
    void this.attempt(async () => {
      const sent = { ...value, danger: this.danger };
      const question = before
        ? await calls.change(before.id, before.version, sent, before.shown && this.hide)
        : await calls.ask(this.newId, this.penName, sent);
      this.go({ view: 'one', id: question.id });
    });
  };

  private readonly newNames = (): void => {
    void this.attempt(async () => {
      this.names = await this.calls.penNames();
    });
  };

  protected override explained(problem: unknown): string {
    // A name that is gone takes its place in the list of proposals along.
    if (wordOf(problem) === 'question.name-taken')
      this.names = this.names.filter((name) => name !== this.penName);
    return super.explained(problem);
  }

  override render() {
    const { words } = this;
    return html`
      ${this.danger ? html`<morrow-helplines .words=${words} .api=${this.calls.api}></morrow-helplines>` : nothing}
      <p class="small">
        <button type="button" class="plain" @click=${this.leave}>${words('asking.back')}</button>
      </p>
      ${this.step === 'write' ? this.write() : this.look()}
    `;
  }

  private readonly leave = (): void => {
    const { earlier: before } = this;
    this.go(before ? { view: 'one', id: before.id } : { view: 'list' });
  };

  private write() {
    const { words, value, topics, earlier: before } = this;
    const [category = ''] = value.topics;
    return html`
      <h1>${words(before ? 'asking.change' : 'asking.ask')}</h1>
      <p>${words('asking.public')}</p>
      <form @submit=${this.written} novalidate autocomplete="off">
        ${this.select(
          'question-category',
          words('asking.category'),
          category,
          [
            { value: '', name: words('asking.choose') },
            ...topics.map(({ word, name }) => ({ value: word, name })),
          ],
          (word) => {
            this.category(word);
          },
        )}
        ${this.check('question-danger', words('asking.danger'), value.danger, (danger) => {
          this.set({ danger });
        })}
        ${this.writing('title', words('asking.title-label'), words('asking.title-help'))}
        ${this.writing('text', words('asking.text-label'), words('asking.text-help'), 8)}
        ${this.writing('tried', words('asking.tried-label'), words('asking.optional'), 4)}
        ${this.writing('help', words('asking.help-label'), words('asking.optional'), 3)}
        ${category === '' ? nothing : this.moreTopics(category)} ${this.outcome()}
        <p class="small">${words('asking.not-stored')}</p>
        <div class="actions">${this.submit(words('asking.look'))}</div>
      </form>
    `;
  }

  private moreTopics(category: string) {
    return html`<details class="fold">
      <summary>${this.words('asking.more-topics')}</summary>
      ${this.chips(
        this.words('asking.more-topics'),
        this.topics.filter(({ word }) => word !== category),
        this.value.topics.slice(1),
        (chosen) => {
          this.set({ topics: [category, ...chosen].slice(0, MOST_TOPICS) });
        },
        this.words('asking.more-topics-help'),
      )}
    </details>`;
  }

  /** A field, and below it what in it could tell who somebody is. */
  private writing(part: keyof typeof MOST, label: string, help: string, rows?: number) {
    return html`
      ${this.line({
        id: `question-${part}`,
        label,
        value: this.value[part],
        typed: (typed) => {
          this.set({ [part]: typed });
        },
        help,
        most: MOST[part],
        ...(rows ? { rows } : {}),
      })}
      <div aria-live="polite">${this.pointedOut(findDetails(this.value[part]))}</div>
    `;
  }

  private pointedOut(details: readonly Detail[]) {
    const { words } = this;
    const different = [...new Map(details.map((each) => [`${each.kind} ${each.text}`, each])).values()];
    if (different.length === 0) return nothing;
    return html`<div class="field">
      <p class="small"><strong>${words('asking.details')}</strong></p>
      <ul class="small">
        ${different.map(
          ({ kind, text }) => html`<li><bdi>“${text}”</bdi>: ${words('asking.detail', { kind })}</li>`,
        )}
      </ul>
    </div>`;
  }

  private look() {
    const { words, value, earlier: before } = this;
    const details = [value.title, value.text, value.tried, value.help].flatMap((part) => findDetails(part));
    return html`
      <h1>${words('asking.look-title')}</h1>
      ${this.alreadyAnswered()}
      <section aria-labelledby="preview">
        <h2 id="preview">${words('asking.preview')}</h2>
        <div dir="auto">
          <p><strong>${value.title}</strong></p>
          <p class="lines">${value.text}</p>
          ${value.tried ? html`<p class="lines">${value.tried}</p>` : nothing}
          ${value.help ? html`<p class="lines">${value.help}</p>` : nothing}
        </div>
        ${this.pointedOut(details)}
        <div class="actions">
          <button
            type="button"
            class="quiet"
            @click=${() => {
              this.turn('write');
            }}
          >
            ${words('asking.write-on')}
          </button>
        </div>
      </section>
      <form @submit=${this.send} novalidate autocomplete="off">
        ${before ? this.whileItWaits(before) : this.name()}
        <p class="small">${words('asking.review')}</p>
        ${this.outcome()}
        <div class="actions">${this.submit(words('asking.send'))}</div>
      </form>
    `;
  }

  private alreadyAnswered() {
    const { words, similar } = this;
    if (similar.length === 0) return nothing;
    return html`<section aria-labelledby="similar">
      <h2 id="similar">${words('asking.similar')}</h2>
      <p>${words('asking.similar-lead')}</p>
      ${similar.map(
        ({ title, summary, answers }) =>
          html`<details class="fold">
            <summary dir="auto">${title}</summary>
            <p dir="auto">${summary}</p>
            ${answers.map((answer) => html`<blockquote class="lines" dir="auto">${answer}</blockquote>`)}
          </details>`,
      )}
    </section>`;
  }

  private name() {
    const { words, names } = this;
    return html`
      <fieldset>
        <legend>${words('asking.name')}</legend>
        <p class="help">${words('asking.name-help')}</p>
        <div class="chips">
          ${names.map(
            (each) =>
              html`<button
                type="button"
                class="quiet"
                aria-pressed=${String(each === this.penName)}
                @click=${() => {
                  this.penName = each;
                }}
              >
                ${each}
              </button>`,
          )}
        </div>
        <p>
          <button type="button" class="plain" @click=${this.newNames}>${words('asking.new-names')}</button>
        </p>
        ${this.line({
          id: 'question-name',
          label: words('asking.own-name'),
          value: this.penName,
          most: 30,
          typed: (typed) => {
            this.penName = typed;
          },
        })}
      </fieldset>
    `;
  }

  private whileItWaits({ shown }: Question) {
    if (!shown) return nothing;
    return html`${this.check('question-hide', this.words('asking.hide'), this.hide, (hide) => {
        this.hide = hide;
      })}
      <p class="small">${this.words('asking.hide-help')}</p>`;
  }
}
