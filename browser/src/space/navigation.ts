import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../account/account.ts';
import type { Room } from '../account/part.ts';
import type { Words } from '../shell/words.ts';
import { ROOMS, type Inside } from './showing.ts';

/** Where one can go in the open space, by role. */
export function navigation(
  words: Words,
  role: Role,
  showing: Inside,
  go: (to: Inside) => void,
  lock: () => void,
): TemplateResult {
  const tool = (to: Inside, current: boolean, label: string) =>
    html`<button
      type="button"
      class="plain"
      aria-current=${current ? 'page' : nothing}
      @click=${() => {
        go(to);
      }}
    >
      ${label}
    </button>`;
  return html`<nav class="tools" aria-label=${words('space.tools')}>
    ${tool({ view: 'entries' }, showing.view === 'entries', words('space.entries'))}
    ${ROOMS[role].map((room) =>
      tool({ view: 'room', room }, showing.view === 'room' && showing.room === room, nameOf(words, room)),
    )}
    ${tool({ view: 'account' }, showing.view === 'account', words('space.account'))}
    <button type="button" class="plain" @click=${lock}>${words('space.lock')}</button>
  </nav>`;
}

function nameOf(words: Words, room: Room): string {
  switch (room) {
    case 'consultations':
      return words('space.consultations');
    case 'practice':
      return words('space.practice');
    case 'operator':
      return words('space.operator');
  }
}
