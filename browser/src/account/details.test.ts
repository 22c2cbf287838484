import { describe, expect, it } from 'vitest';
import { findDetails } from './details.ts';

function details(text: string): string[] {
  return findDetails(text).map(({ kind, text: found }) => `${kind}: ${found}`);
}

describe('details that could identify somebody', () => {
  it.each([
    ['My husband Tom is a teacher in Leipzig.', ['name: Tom', 'job: teacher', 'place: Leipzig']],
    ['I am 34 and he is 41.', ['age: 34', 'age: 41']],
    ['She is a 29-year-old nurse.', ['age: 29-year-old', 'job: nurse']],
    ['We married on 12 March 2019.', ['date: 12 March 2019']],
    ['It began in 2016, in our flat at 14 Garden Street.', ['date: 2016', 'address: 14 Garden Street']],
    [
      'Write to me: someone@example.org or +49 341 1234567.',
      ['contact: someone@example.org', 'number: +49 341 1234567'],
    ],
    ['My daughter is called Wilhelmina.', ['name: Wilhelmina']],
    ['I live in Little Wenlock and work for Acme.', ['place: Little Wenlock', 'job: Acme']],
    ['See www.example.org/me', ['contact: www.example.org/me']],
    ['Our son, Ben, is 9 years old.', ['name: Ben', 'age: 9 years old']],
  ])('are found in English: %s', (text, expected) => {
    expect(details(text)).toEqual(expected);
  });

  it.each([
    ['Mein Mann Tom ist Lehrer in Leipzig.', ['name: Tom', 'job: Lehrer', 'place: Leipzig']],
    ['Ich bin 34, er ist 41 Jahre alt.', ['age: 34', 'age: 41 Jahre alt']],
    ['Am 12.03.2019 zogen wir in die Lindenstraße 14.', ['date: 12.03.2019', 'address: Lindenstraße 14']],
    ['Seit dem 3. März 2020 wohne ich in 04109 Leipzig.', ['date: 3. März 2020', 'address: 04109 Leipzig']],
    ['Meine Tochter heißt Wilhelmine.', ['name: Wilhelmine']],
    ['Frau Berger arbeitet bei Siemens.', ['name: Berger', 'job: Siemens']],
    ['Ich bin Krankenschwester.', ['job: Krankenschwester']],
    ['Die Berlinerin rief 0341 123456 an.', ['place: Berlinerin', 'number: 0341 123456']],
  ])('are found in German: %s', (text, expected) => {
    expect(details(text)).toEqual(expected);
  });

  it.each([
    'I do everything at home and nobody sees it. He says I exaggerate, and then we are silent for 3 days.',
    'We talked for 20 minutes. I will ask again, and I mark the day in my book.',
    'Ich mache zu Hause alles, und niemand sieht es. Er sagt, ich übertreibe, und dann schweigen wir 3 Tage.',
    'Wir haben mit 20 Minuten Pause geredet. Meine Mutter hat es nie verstanden.',
    'My mother and my friend Not knowing what to do.',
    '',
  ])('are not seen where there are none: %s', (text) => {
    expect(details(text)).toEqual([]);
  });

  it('say where they stand', () => {
    const text = 'With Anna in Berlin.';
    for (const { from, to, text: found } of findDetails(text)) expect(text.slice(from, to)).toBe(found);
    expect(findDetails(text)).toHaveLength(2);
  });

  it('are looked for in a long text in a moment', () => {
    const text =
      'I live here with Anna and I am so tired of it all, (again and again) 12 12 12 a.b.c.d '.repeat(60);
    const begun = performance.now();
    findDetails(text);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
