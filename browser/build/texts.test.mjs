import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../src/shell/messages.ts';
import { functionOf, parsed } from './messages.mjs';
import { differences, read, writeTexts } from './texts.mjs';
import { unused } from './unused-texts.mjs';

describe('texts', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'texts-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const given = (languages) => {
    for (const [language, texts] of Object.entries(languages)) {
      writeFileSync(join(folder, `${language}.json`), JSON.stringify(texts));
    }
  };

  it('are complete when every language has the same keys and values', () => {
    given({ de: { a: 'Hallo {name}' }, en: { a: 'Hello {name}' } });
    expect(differences(read(folder))).toEqual([]);
  });

  it('that one language lacks stop the build', () => {
    given({ de: { a: 'Eins' }, en: { a: 'One', b: 'Two' } });
    expect(() => writeTexts(folder, join(folder, 'target'))).toThrow('de.json lacks "b"');
  });

  it('that take other values in another language stop the build', () => {
    given({ de: { a: '{n, number} da' }, en: { a: '{name} there' } });
    expect(() => writeTexts(folder, join(folder, 'target'))).toThrow('"a" takes');
  });

  it('with a mistake name the file and the key', () => {
    given({ en: { a: 'Hello {name' } });
    expect(() => read(folder)).toThrow('en.json, "a"');
  });

  it('with a format that is not known here are refused', () => {
    expect(() => parsed('en', 'a', '{n, spellout}')).toThrow('en.json, "a"');
    expect(() => parsed('en', 'a', '{n, plural, one {#}}')).toThrow();
  });

  it('that no source names are found', () => {
    expect(unused(['space.title', 'space.old'], ["words('space.title')", '// space.old'])).toEqual([
      'space.old',
    ]);
  });
});

describe('a message', () => {
  const shown = (language, text, values) =>
    new Function('m', `return ${functionOf(parsed(language, 'key', text))}`)(messages(language))(values);

  it('puts values in and keeps quotes and braces as written', () => {
    expect(shown('en', "It''s {name}''s '{'note'}'", { name: 'Kim' })).toBe("It's Kim's {note}");
  });

  it('chooses the plural form of its language and writes numbers as usual there', () => {
    const text = '{n, plural, =0 {nichts} one {# Eintrag} other {# Einträge}}';
    expect([0, 1, 1234].map((n) => shown('de', text, { n }))).toEqual([
      'nichts',
      '1 Eintrag',
      '1.234 Einträge',
    ]);
    const polish = '{n, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}';
    expect([1, 2, 5].map((n) => shown('pl', polish, { n }))).toEqual(['1 wpis', '2 wpisy', '5 wpisów']);
  });

  it('counts places', () => {
    const text = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    expect([1, 2, 3, 11].map((n) => shown('en', text, { n }))).toEqual(['1st', '2nd', '3rd', '11th']);
  });

  it('chooses by word and falls back to other', () => {
    const text = '{how, select, code {with the code} other {with the passphrase}}';
    expect(['code', 'x', 'toString'].map((how) => shown('en', text, { how }))).toEqual([
      'with the code',
      'with the passphrase',
      'with the passphrase',
    ]);
  });

  it('finds the case of a word with a hyphen, which a case cannot have', () => {
    const text = '{status, select, called_off {called off} other {booked}}';
    expect(shown('en', text, { status: 'called-off' })).toBe('called off');
  });

  it('keeps the outer number inside a nested choice', () => {
    const text = '{n, plural, other {{who, select, you {you have #} other {there are #}}}}';
    expect(shown('en', text, { n: 3, who: 'you' })).toBe('you have 3');
  });

  it('writes dates in the manner of its language', () => {
    expect(shown('de', '{day, date, long}', { day: new Date(2026, 10, 21, 12) })).toBe('21. November 2026');
  });
});
