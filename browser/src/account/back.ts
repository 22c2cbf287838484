import { html, type TemplateResult } from 'lit';

/** The way back to where one came from, above the heading. */
export function back(label: string, go: () => void): TemplateResult {
  return html`<p class="small"><button type="button" class="plain" @click=${go}>${label}</button></p>`;
}
