import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../shell/words.ts';
import type { OwnWriting } from './own-writing.ts';
import type { Reference, Text } from './writing.ts';
import { shortName } from './csl.ts';

/** Where the same was changed in another window: both versions, and which one is to stay. What is not taken is put aside. */
export function both(words: Words, writing: OwnWriting): TemplateResult {
  return html`
    ${writing.kept.draft.both.map(
      ({ field, theirs }) =>
        html`<div class="notice" role="alert">
          <p>${words('articles.both', { field: nameOf(words, field) })}</p>
          <details>
            <summary>${words('articles.both-see')}</summary>
            <blockquote>${shown(theirs, field)}</blockquote>
          </details>
          <div class="actions tight">
            ${choice(words('articles.both-mine'), () => {
              writing.choose(field, false);
            })}
            ${choice(words('articles.both-theirs'), () => {
              writing.choose(field, true);
            })}
          </div>
        </div>`,
    )}
    ${
      writing.asides.length > 0
        ? html`<details class="fold">
            <summary>${words('articles.asides')}</summary>
            <p class="help">${words('articles.asides-help')}</p>
            ${writing.asides.map(
              ({ field, text }) =>
                html`<p class="label">${nameOf(words, field)}</p>
                  <blockquote>${text}</blockquote>`,
            )}
          </details>`
        : nothing
    }
  `;
}

export function nameOf(words: Words, field: string): string {
  return words('articles.field', { field });
}

function choice(label: string, chosen: () => void): TemplateResult {
  return html`<button type="button" class="quiet" @click=${chosen}>${label}</button>`;
}

function shown(theirs: Text, field: keyof Text): string {
  if (field === 'references') return theirs.references.map(entryOf).join('\n');
  if (field === 'topics') return theirs.topics.join(', ');
  const value = theirs[field];
  return typeof value === 'string' ? value : '–';
}

function entryOf({ id, csl, annotation }: Reference): string {
  return `[@${id}] ${shortName(csl)}${annotation ? `: ${annotation}` : ''}`;
}
