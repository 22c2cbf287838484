import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Fields } from '../account/fields.ts';
import { spokenLanguages } from '../shell/words.ts';
import { marksIn, withMark } from './marks.ts';
import { languageName } from './names.ts';
import type { OwnWritings } from './own-writings.ts';
import './references.ts';
import { signs } from './signs.ts';
import { MOST, type Listed, type Reference, type Text } from './writing.ts';

/** What an article or a post says: its text, what it is about and what it rests on. */
@customElement('morrow-writing-fields')
export class WritingFields extends Fields {
  @property({ attribute: false }) writings!: OwnWritings;
  /** All that this specialist has written; what of it may be translated here. */
  @property({ attribute: false }) others: readonly Listed[] = [];
  /** The id of what is written. */
  @property() writing = '';
  @property({ attribute: false }) text!: Text;
  /** It had an address already: then its language stays. */
  @property({ type: Boolean }) placed = false;
  @property({ attribute: false }) set!: (change: Partial<Text>) => void;
  /** Called when a mark goes into the text: there one wants to see it. */
  @property({ attribute: false }) marked!: () => void;

  protected override firstUpdated(): void {
    // A part of a screen: the focus stays where it is.
  }

  /** The mark goes where the cursor was, and the cursor stays behind it. */
  private readonly mark = (id: string): void => {
    const area = this.querySelector<HTMLTextAreaElement>('#body');
    if (!area) return;
    const { selectionStart: from, selectionEnd: to } = area;
    const { body, cursor } = withMark(this.text.body, { from, to }, id);
    this.marked();
    this.set({ body });
    area.value = body;
    area.focus();
    area.setSelectionRange(cursor, cursor);
  };

  override render() {
    const { text } = this;
    return html`${this.what(text)} ${this.around(text)}
    ${text.kind === 'article' ? this.rests(text) : this.retells(text)}`;
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
    const { words, writings, writing, placed } = this;
    const others = this.others.filter(
      (each) =>
        each.id === text.translationOf ||
        (each.id !== writing && each.kind === text.kind && each.language !== text.language),
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
          placed
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
}
