import { describe, expect, it } from 'vitest';
import { LEFT } from './exit-names.ts';
import { cameBackFromElsewhere, type Arrival } from './returning.ts';

const page = { url: null };
const arrived = (more: Partial<Arrival>): boolean =>
  cameBackFromElsewhere({ activation: undefined, type: 'navigate', persisted: false, name: '', ...more });

describe('a page that comes up', () => {
  it('shows when it was opened, reloaded or reached by a link', () => {
    expect(arrived({ activation: { navigationType: 'push', from: null } })).toBe(false);
    expect(arrived({ activation: { navigationType: 'replace', from: page } })).toBe(false);
    expect(arrived({ activation: { navigationType: 'reload', from: page }, type: 'reload' })).toBe(false);
  });

  it('shows when Back leads from one page of Morrow to another', () => {
    expect(arrived({ activation: { navigationType: 'traverse', from: page }, type: 'back_forward' })).toBe(
      false,
    );
    expect(arrived({ activation: { navigationType: 'traverse', from: page }, persisted: true })).toBe(false);
  });

  it('does not show when Back or Forward leads to it from another site', () => {
    expect(arrived({ activation: { navigationType: 'traverse', from: null }, type: 'back_forward' })).toBe(
      true,
    );
    expect(arrived({ activation: { navigationType: 'traverse', from: null }, persisted: true })).toBe(true);
  });

  it('does not show when a closed tab is opened again', () => {
    expect(arrived({ activation: { navigationType: 'push', from: null }, type: 'back_forward' })).toBe(true);
  });

  it('does not show when Back is pressed while the exit is still on its way', () => {
    expect(arrived({ activation: { navigationType: 'traverse', from: page }, name: LEFT })).toBe(true);
  });

  it('never shows through Back where the browser cannot say where it came from', () => {
    expect(arrived({ type: 'back_forward' })).toBe(true);
    expect(arrived({ persisted: true })).toBe(true);
    expect(arrived({ type: 'navigate' })).toBe(false);
    expect(arrived({ type: 'reload' })).toBe(false);
  });
});
