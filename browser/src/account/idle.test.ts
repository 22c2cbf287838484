import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IdleLock } from './idle.ts';

const minute = 60_000;
let page: EventTarget;
let locks: number;
let idle: IdleLock;

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  locks = 0;
  idle = new IdleLock(page, () => locks++);
  idle.start();
});

afterEach(() => {
  idle.stop();
  vi.useRealTimers();
});

it('locksWhenNobodyTouchedThePageForTenMinutes', () => {
  vi.advanceTimersByTime(10 * minute - 1);
  expect(locks).toBe(0);
  vi.advanceTimersByTime(1);
  expect(locks).toBe(1);
  vi.advanceTimersByTime(60 * minute);
  expect(locks).toBe(1);
});

it('staysOpenWhileSomebodyTypes', () => {
  for (let at = 0; at < 5; at++) {
    vi.advanceTimersByTime(9 * minute);
    page.dispatchEvent(new Event('keydown'));
  }
  expect(locks).toBe(0);
  vi.advanceTimersByTime(10 * minute);
  expect(locks).toBe(1);
});

it('locksAtTheFirstTouchAfterTheMachineSlept', () => {
  vi.setSystemTime(Date.now() + 20 * minute);
  page.dispatchEvent(new Event('pointerdown'));
  expect(locks).toBe(1);
});

it('takesTheChosenTime', () => {
  idle.minutes = 2;
  idle.start();
  vi.advanceTimersByTime(2 * minute);
  expect(locks).toBe(1);
});

it('startsAnewAfterItLocked', () => {
  vi.advanceTimersByTime(10 * minute);
  idle.start();
  vi.advanceTimersByTime(9 * minute);
  expect(locks).toBe(1);
  vi.advanceTimersByTime(minute);
  expect(locks).toBe(2);
});
