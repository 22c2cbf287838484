import { expect, it } from 'vitest';
import { cslOf, idFor, shortName, typedOf, unfit } from './csl.ts';
import type { Csl, Reference } from './writing.ts';

const pasted: Csl = {
  id: 'x',
  type: 'article-journal',
  title: 'Attachment styles among young adults',
  author: [
    { family: 'Bartholomew', given: 'Kim' },
    { family: 'Horowitz', given: 'Leonard M.' },
  ],
  issued: { 'date-parts': [[1991, 8]] },
  'container-title': 'Journal of Personality and Social Psychology',
  volume: '61',
  issue: 2,
  page: '226–244',
  DOI: '10.1037/0022-3514.61.2.226',
  ISSN: '0022-3514',
};

const reference = (id: string): Reference => ({ id, csl: {}, annotation: '' });

it('comes back from the form as it went in when nothing was typed', () => {
  expect(cslOf(typedOf(pasted), pasted)).toEqual({ ...pasted, issue: '2' });
});

it('keeps what the form does not show, also when something else is changed', () => {
  const changed = cslOf({ ...typedOf(pasted), volume: '62' }, pasted);
  expect(changed).toMatchObject({ volume: '62', ISSN: '0022-3514', issued: { 'date-parts': [[1991, 8]] } });
});

it('reads names one a line, the family name first, and an office without a comma', () => {
  const csl = cslOf({
    ...typedOf(undefined),
    people: 'Aviv, Noa\n  World Health Organization \n\n',
    title: 'T',
  });
  expect(csl['author']).toEqual([{ family: 'Aviv', given: 'Noa' }, { literal: 'World Health Organization' }]);
});

it('keeps the particles of a name that was not touched', () => {
  const before = { author: [{ family: 'Beek', given: 'Ann', 'non-dropping-particle': 'van' }], title: 'T' };
  expect(cslOf(typedOf(before), before)['author']).toEqual(before.author);
});

it('takes away what was emptied', () => {
  expect(cslOf({ ...typedOf(pasted), doi: '', year: '' }, pasted)).not.toHaveProperty('DOI');
  expect(cslOf({ ...typedOf(pasted), year: ' ' }, pasted)).not.toHaveProperty('issued');
});

it('says what is missing before anything is sent', () => {
  expect([...unfit(typedOf(pasted))]).toEqual([]);
  expect([...unfit(typedOf(undefined))]).toEqual(['title']);
  expect([...unfit({ ...typedOf(pasted), doi: 'doi.org', url: 'example.org' })]).toEqual(['doi', 'url']);
  for (const doi of ['https://doi.org/10.1037/0022-3514', 'doi: 10.1037/x'])
    expect(unfit({ ...typedOf(pasted), doi }).size).toBe(0);
});

it('keeps a year that is no number as it is written', () => {
  expect(cslOf({ ...typedOf(undefined), year: 'in press' })['issued']).toEqual({ literal: 'in press' });
  expect(typedOf({ issued: { literal: 'in press' } }).year).toBe('in press');
});

it('calls a work by family name and year, and never two the same', () => {
  expect(idFor(pasted, [])).toBe('bartholomew1991');
  expect(idFor(pasted, [reference('bartholomew1991')])).toBe('bartholomew1991b');
  const all = ['', ...Array.from('bcdefghijklmnopqrstuvwxyz')].map((letter) =>
    reference(`bartholomew1991${letter}`),
  );
  expect(idFor(pasted, all)).toBe('bartholomew1991-2');
  expect(idFor({ title: 'Über das Schweigen' }, [])).toBe('uber');
  expect(idFor({ title: '沈黙' }, [])).toBe('source');
});

it('names a work in few words', () => {
  expect(shortName(pasted)).toBe('Bartholomew & Horowitz, 1991');
  expect(shortName({ title: 'A report' })).toBe('A report');
});

it('reads what is not as it should be without failing', () => {
  for (const odd of [null, 7, 'text', [null], [7], { 'date-parts': [] }, { 'date-parts': 'x' }]) {
    expect(() => shortName({ author: odd, issued: odd, title: odd })).not.toThrow();
    expect(() => cslOf(typedOf({ author: odd, issued: odd }), { author: odd, issued: odd })).not.toThrow();
  }
});
