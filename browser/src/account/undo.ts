import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../shell/words.ts';

/** Says what was deleted, with a way back. The place for it is always in the page, so that it is read out when it fills. */
export function undoNotice(words: Words, deleted: string | undefined, undo: () => void): TemplateResult {
  return html`<div role="status">
    ${
      deleted
        ? html`<div class="notice">
            <p>${deleted}</p>
            <div class="actions">
              <button type="button" class="quiet" @click=${undo}>${words('entries.undo')}</button>
            </div>
          </div>`
        : nothing
    }
  </div>`;
}
