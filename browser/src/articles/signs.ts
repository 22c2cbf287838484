import { html, type TemplateResult } from 'lit';
import type { Words } from '../shell/words.ts';

/** The signs of Markdown that a text needs. */
const SIGNS = [
  ['heading', '## '],
  ['italic', '*…*'],
  ['bold', '**…**'],
  ['list', '- '],
  ['numbers', '1. '],
  ['quote', '> '],
  ['link', '[…](https://…)'],
  ['mark', '[@aviv2024, p. 12]'],
] as const;

/** They stand folded below the text. */
export function signs(words: Words): TemplateResult {
  return html`<details>
    <summary>${words('articles.signs')}</summary>
    <dl class="facts">
      ${SIGNS.map(
        ([word, sign]) =>
          html`<dt><code>${sign}</code></dt>
            <dd>${words('articles.sign', { word })}</dd>`,
      )}
    </dl>
  </details>`;
}
