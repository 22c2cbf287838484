import { html, type TemplateResult } from 'lit';
import type { Words } from '../shell/words.ts';

/** Six digits from an app. */
export function codeField(words: Words): TemplateResult {
  return html`<div class="field">
    <label for="code">${words('second-step.code')}</label>
    <p class="help" id="code-help">${words('second-step.code-help')}</p>
    <input
      id="code"
      name="code"
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck="false"
      maxlength="12"
      aria-describedby="code-help"
    />
  </div>`;
}
