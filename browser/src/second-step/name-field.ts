import { html, type TemplateResult } from 'lit';
import type { Words } from '../shell/words.ts';

/** What its owner calls a passkey. */
export function nameField(words: Words): TemplateResult {
  return html`<div class="field">
    <label for="passkey-name">${words('second-step.name')}</label>
    <p class="help" id="passkey-name-help">${words('second-step.name-help')}</p>
    <input
      id="passkey-name"
      name="name"
      autocomplete="off"
      maxlength="40"
      aria-describedby="passkey-name-help"
    />
  </div>`;
}
