import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from '../account/part.ts';
import type { Words } from '../shell/words.ts';
import type { Inside } from './showing.ts';

/** Where one can go in the open space, by role. */
export function navigation(
  words: Words,
  rooms: readonly Room[],
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
    ${rooms.map((room) =>
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
    case 'stories':
      return words('space.stories');
    case 'asking':
    case 'answering':
      return words('space.questions');
    case 'articles':
      return words('space.articles');
    case 'review':
      return words('space.review');
    case 'operator':
      return words('space.operator');
  }
}
