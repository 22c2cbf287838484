import type { Words } from '../shell/words.ts';
import type { Way } from './consultation.ts';

/** A way of meeting as one chooses it. */
export function nameOf(words: Words, way: Way): string {
  switch (way) {
    case 'phone':
      return words('consultations.way.phone');
    case 'video':
      return words('consultations.way.video');
    case 'in-person':
      return words('consultations.way.in-person');
  }
}
