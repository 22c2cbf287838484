import { LEFT } from './exit-names.ts';

/** How the browser says it brought this page up. */
export interface Arrival {
  /** From the Navigation API; undefined where the browser does not have it. */
  readonly activation?: { readonly navigationType: string | null; readonly from: unknown } | null | undefined;
  /** From the timing of the page's load. */
  readonly type: string | undefined;
  /** Whether it came out of the back/forward cache as it was left. */
  readonly persisted: boolean;
  /** The name of the tab. */
  readonly name: string;
}

/**
 * Whether this page came up by Back, Forward or a re-opened tab from somewhere that is not Morrow. There is nothing on
 * the device that could tell whether the person left by the exit, so such a page never shows: it cannot be the way
 * back for somebody else. Stepping back and forth between pages of Morrow stays as usual.
 */
export function cameBackFromElsewhere({ activation, type, persisted, name }: Arrival): boolean {
  if (activation) {
    const traversed = activation.navigationType === 'traverse' || (type === 'back_forward' && !persisted);
    return traversed && (activation.from === null || name === LEFT);
  }
  // Here Morrow has one entry of the history only (see one-entry.ts), so every Back comes from elsewhere.
  return persisted || type === 'back_forward';
}

export function arrival(persisted: boolean): Arrival {
  const timing = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  const { navigation } = window as { navigation?: Navigation };
  return { activation: navigation?.activation, type: timing?.type, persisted, name: window.name };
}
