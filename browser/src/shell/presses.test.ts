import { describe, expect, it } from 'vitest';
import { ThreePresses, type Press } from './presses.ts';

const press = (key: string, timeStamp: number, more: Partial<Press> = {}): Press => ({
  key,
  timeStamp,
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

const noticed = (...events: Press[]) => {
  const presses = new ThreePresses();
  return events.map((event) => presses.press(event));
};

describe('the exit by keyboard', () => {
  it.each(['Shift', 'Escape'])('leaves on the third %s within two seconds', (key) => {
    expect(noticed(press(key, 0), press(key, 900), press(key, 1900))).toEqual([false, false, true]);
  });

  it('does not leave when the three take longer', () => {
    expect(noticed(press('Shift', 0), press('Shift', 1100), press('Shift', 2100))).not.toContain(true);
  });

  it('counts the last three, however many came before', () => {
    const slowThenFast = [0, 1500, 3200, 3600, 3800].map((time) => press('Escape', time));
    expect(noticed(...slowThenFast)).toEqual([false, false, false, false, true]);
  });

  it('does not leave when capitals are typed', () => {
    const typed = ['Shift', 'A', 'Shift', 'B', 'Shift', 'C'].map((key, i) => press(key, i * 50));
    expect(noticed(...typed)).not.toContain(true);
  });

  it('does not mix the two keys', () => {
    expect(noticed(press('Shift', 0), press('Escape', 100), press('Shift', 200))).not.toContain(true);
  });

  it('counts a key that is held down once', () => {
    const held = { repeat: true };
    expect(noticed(press('Shift', 0), press('Shift', 100, held), press('Shift', 200, held))).not.toContain(
      true,
    );
  });

  it('does not count while a word is composed', () => {
    const composing = { isComposing: true };
    const events = [0, 100, 200].map((time) => press('Escape', time, composing));
    expect(noticed(...events)).not.toContain(true);
  });

  it('does not count Shift held together with another modifier', () => {
    expect(noticed(...[0, 100, 200].map((time) => press('Shift', time, { altKey: true })))).not.toContain(
      true,
    );
  });

  it('starts anew when a pointer comes between', () => {
    const presses = new ThreePresses();
    presses.press(press('Shift', 0));
    presses.press(press('Shift', 100));
    presses.interrupt();
    expect(presses.press(press('Shift', 200))).toBe(false);
  });
});
