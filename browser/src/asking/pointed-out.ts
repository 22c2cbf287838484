import { html, nothing } from 'lit';
import type { Detail } from '../account/details.ts';
import type { Words } from '../shell/words.ts';

/** What in a text could tell who somebody is, each once. */
export function pointedOut(words: Words, details: readonly Detail[]) {
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
