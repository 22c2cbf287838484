import { property } from 'lit/decorators.js';
import { Refused } from '../account/refused.ts';
import { View } from '../account/view.ts';
import type { Calls } from './calls.ts';
import type { Consultation } from './consultation.ts';
import { explained } from './explain.ts';

/** Where one can go within the consultations. */
export type Page =
  | { readonly view: 'list' }
  | { readonly view: 'take'; readonly specialist: string; readonly starts?: string }
  | { readonly view: 'one' | 'move' | 'call-off'; readonly id: string };

/** What the screens of the consultations have in common. */
export abstract class Screen extends View {
  @property({ attribute: false }) calls!: Calls;
  /** The zone that times are shown in: the browser's, or one that the person chose. */
  @property() zone = 'UTC';
  @property({ attribute: false }) go!: (page: Page) => void;
  /** Tells the list that a consultation is now like this. */
  @property({ attribute: false }) changed!: (now: Consultation) => void;

  protected override explained(problem: unknown): string {
    const now = problem instanceof Refused ? problem.details['consultation'] : undefined;
    if (now) this.changed(now as Consultation);
    return explained(this.words, problem);
  }
}

/** The parts inside of a screen: no heading of their own takes the focus. */
export abstract class Part extends Screen {
  protected override firstUpdated(): void {
    // Stays where the person is.
  }
}
