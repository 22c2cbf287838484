import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Named } from '../account/fields.ts';
import { nameOf } from '../account/questions.ts';
import { InPage } from '../shell/in-page.ts';
import type { Words } from '../shell/words.ts';
import type { Case, Part } from './calls.ts';
import { difference } from './difference.ts';
import { caseOf } from './names.ts';

/** The text as it would stand in public, or beside what it was before. */
@customElement('morrow-case-text')
export class CaseText extends InPage {
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) shown!: Case;
  @property({ attribute: false }) topics: readonly Named[] = [];
  @state() private beside: 'text' | 'before' | 'approved' = 'text';

  override render(): TemplateResult | typeof nothing {
    const { words, beside } = this;
    const { language } = this.shown;
    const parts = this.inWords(this.shown.parts);
    const before = this.inWords(this.shown.before);
    const approved = this.inWords(this.shown.approved);
    if (parts.length === 0) return nothing;
    const ways = [
      'text' as const,
      ...(before.length > 0 ? ['before' as const] : []),
      ...(approved.length > 0 ? ['approved' as const] : []),
    ];
    return html`<h2>${words('review.text')}</h2>
      ${
        ways.length > 1
          ? html`<div class="chips" role="group" aria-label=${words('review.compare')}>
              ${ways.map(
                (way) =>
                  html`<button
                    type="button"
                    class="quiet"
                    aria-pressed=${String(beside === way)}
                    @click=${() => {
                      this.beside = way;
                    }}
                  >
                    ${words('review.beside', { way })}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${
        beside === 'text'
          ? parts.map((part) => this.one(part.label, language, part.text))
          : this.compared(parts, beside === 'before' ? before : approved, language)
      }`;
  }

  /** Topics by the names that readers see, in the language of who reviews. */
  private inWords(parts: readonly Part[]): readonly Part[] {
    return parts.map(({ label, text }) => ({
      label,
      text:
        label === 'topics'
          ? text
              .split(', ')
              .map((word) => nameOf(this.topics, word))
              .join(' · ')
          : text,
    }));
  }

  private one(label: string, language: string, text: unknown): TemplateResult {
    return html`<p class="small">${this.words('review.part', { label: caseOf(label) })}</p>
      <div class="letter-text" lang=${label === 'topics' ? nothing : language}>${text}</div>`;
  }

  /** Each part beside what it was; what is there no more is shown as taken out. */
  private compared(now: readonly Part[], was: readonly Part[], language: string): readonly TemplateResult[] {
    const labels = [...new Set([...now, ...was].map(({ label }) => label))];
    const textOf = (parts: readonly Part[], label: string) =>
      parts
        .filter((part) => part.label === label)
        .map(({ text }) => text)
        .join('\n\n');
    return labels.map((label) =>
      this.one(
        label,
        language,
        difference(textOf(was, label), textOf(now, label)).map(({ kind, text }) => {
          if (kind === 'same') return text;
          return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
        }),
      ),
    );
  }
}
