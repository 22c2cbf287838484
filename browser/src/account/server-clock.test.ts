import { describe, expect, it } from 'vitest';
import { ServerClock } from './server-clock.ts';

describe("the server's clock", () => {
  const real = Date.parse('2026-11-24T14:00:00Z');
  const heard = (here: number) => {
    const clock = new ServerClock(() => here);
    clock.heard(new Date(real).toUTCString(), here);
    return clock;
  };

  it('is that of a browser that goes right', () => {
    expect(heard(real + 900).now()).toEqual(new Date(real + 900));
    expect(heard(real + 900).wrongBy).toBe(0);
  });

  it('is taken where the browser goes wrong by hours, and that is noticed', () => {
    const slow = heard(real - 3 * 3_600_000);
    expect(slow.now().getTime() - real).toBeLessThan(2_000);
    expect(Math.round(slow.wrongBy / 3_600_000)).toBe(-3);
    expect(Math.round(heard(real + 7_200_000).wrongBy / 3_600_000)).toBe(2);
  });

  it('counts by the browser until an answer came, and keeps on when one says no time', () => {
    const clock = new ServerClock(() => real);
    clock.heard(null, real);
    clock.heard('yesterday', real);
    expect(clock.now()).toEqual(new Date(real));
  });

  it('is not called wrong for a minute', () => {
    expect(heard(real + 60_000).wrongBy).toBe(0);
  });
});
