import { expect, it } from 'vitest';
import { nothingYet } from './own-practice.ts';
import { unfit } from './profile-check.ts';

const fit = { ...nothingYet(), name: 'Ada Brook', country: 'DE' };

it('asks for a name and a country and nothing else to begin with', () => {
  expect(unfit(nothingYet())).toEqual(['name', 'country']);
  expect(unfit(fit)).toEqual([]);
  expect(unfit({ ...fit, name: ' 12 ' })).toEqual(['name']);
});

it.each([
  ['phone', '+49 30 1234567', true],
  ['phone', 'call me', false],
  ['video', 'https://meet.example/ada', true],
  ['video', 'http://meet.example/ada', false],
  ['video', 'https://me@meet.example/ada', false],
  ['video', 'meet.example', false],
  ['in-person', 'Uferweg 3', true],
  ['in-person', ' ', false],
] as const)('knows whether somebody can meet by %s at “%s”', (way, detail, fits) => {
  expect(unfit({ ...fit, ways: [{ way, detail }] })).toEqual(fits ? [] : [way]);
});

it('wants to know of each credential where it can be looked up', () => {
  const credential = { kind: 'licence', register: '', number: '7' };
  expect(unfit({ ...fit, credentials: [credential] })).toEqual(['register']);
});
