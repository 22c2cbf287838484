import type { Words } from '../shell/words.ts';
import type { Unread } from './clock.ts';

/** Why a line of hours was not understood, with an example of one that is. */
export function explainUnread(words: Words, { why, part }: Unread): string {
  switch (why) {
    case 'form':
      return words('practice.hours.unread', { part });
    case 'order':
      return words('practice.hours.unread-order', { part });
    case 'overlap':
      return words('practice.hours.unread-overlap', { part });
  }
}
