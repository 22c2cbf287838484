import { describe, expect, it } from 'vitest';
import { hex } from './bytes.ts';
import { contentWith, noteOf, readContent, writeContent } from './content.ts';
import { decryptFile, encryptFile, exportFile, exportJson, importFile, importJson } from './export-file.ts';
import { cases, expectRefused, unhex, vectors, type Wrong } from './vectors.ts';

interface NoteHex {
  name: string;
  date: string;
  text: string;
  changed: number;
}
interface ContentFile {
  notes: (NoteHex & { content: string })[];
  edits: (NoteHex & { before: string; after: string })[];
  kept: { name: string; content: string; kind: string }[];
  refused: (Wrong & { content: string })[];
  noNotes: (Wrong & { content: string })[];
}
interface ExportFile {
  passphrase: string;
  content: string;
  cases: { name: string; file: string }[];
  refused: (Wrong & { file: string; passphrase: string })[];
}

const note = ({ date, text, changed }: NoteHex) => ({ date, text, changed: new Date(changed) });

describe('a content', async () => {
  const file = (await vectors('content')) as ContentFile;
  it.each(cases(file.notes))('is a note, read and written back with nothing lost: $name', (vector) => {
    const content = readContent(unhex(vector.content));
    expect(noteOf(content)).toEqual(note(vector));
    expect(readContent(writeContent(contentWith(noteOf(content), content)))).toEqual(content);
  });
  it.each(cases(file.edits))('keeps what a newer client wrote: $name', (vector) => {
    const edited = contentWith(note(vector), readContent(unhex(vector.before)));
    expect(readContent(writeContent(edited))).toEqual(readContent(unhex(vector.after)));
  });
  it.each(cases(file.kept))('is kept when it is $name', ({ content, kind }) => {
    const read = readContent(unhex(content));
    expect(read.kind).toBe(kind);
    expect(readContent(writeContent(read))).toEqual(read);
  });
  it.each(cases(file.refused))('is refused: $name', async ({ word, content }) => {
    await expectRefused(word, () => readContent(unhex(content)));
  });
  it.each(cases(file.noNotes))('is no note: $name', async ({ word, content }) => {
    const read = readContent(unhex(content));
    await expectRefused(word, () => noteOf(read));
  });
  it('is kept even with an unpaired surrogate in what was typed', () => {
    const typed = { date: '2026-11-21', text: 'a\ud83cb', changed: new Date(0) };
    expect(noteOf(readContent(writeContent(contentWith(typed)))).text).toBe('a\ufffdb');
  });
});

describe('an export', async () => {
  const file = (await vectors('export-file')) as ExportFile;
  const content = contentWith({ date: '2026-11-21', text: 'ü', changed: new Date(0) });
  const ids = ['f1900000-0000-7000-8000-0000000000f1', '01900000-0000-7000-8000-0000000000f1'] as const;
  const whole = {
    written: new Date('2026-11-21T20:15:00Z'),
    entries: ids.map((id, i) => ({ id, version: i + 1, content })),
  };

  it.each(cases(file.cases))('opens whoever wrote it: $name', { timeout: 20_000 }, async (vector) => {
    expect(hex(await decryptFile(unhex(vector.file), file.passphrase))).toBe(file.content);
  });
  it.each(cases(file.refused))('is refused: $name', async ({ word, file, passphrase }) => {
    await expectRefused(word, () => decryptFile(unhex(file), passphrase));
  });
  it('comes back as it was, its passphrase typed on another keyboard', { timeout: 20_000 }, async () => {
    const encrypted = await exportFile(whole, 'Gru\u0308\u00dfe');
    expect(new TextDecoder().decode(encrypted.subarray(0, 80))).toMatch(
      /^age-encryption.org\/v1\n-> scrypt \S+ 17\n/,
    );
    const back = await importFile(encrypted, 'Gr\u00fc\u00dfe');
    expect(back).toEqual({ ...whole, entries: [...whole.entries].reverse() });
    const other = await encryptFile(unhex('00'), 'Gru\u0308\u00dfe');
    await expectRefused('export.malformed', () => importFile(other, 'Gr\u00fc\u00dfe'));
  });
  it('that is not whole is refused', async () => {
    const json = exportJson(whole);
    for (const broken of [
      '',
      '{}',
      '[]',
      json.replace('export/1', 'export/2'),
      json.replace('"space"', '"other"'),
      json.replace(ids[0], ids[1]),
      json.replace(ids[0], ids[0].toUpperCase()),
      json.replace('-7000-', '-4000-'),
      json.replace('"kind":"note"', `"kind":"note","more":"${'x'.repeat(260_000)}"`),
      json.replace('"version":2', '"version":0'),
      json.replace('"kind":"note"', '"kind":null'),
      json.replace('2026-11-21T20:15', 'yesterday'),
      `${json}x`,
    ]) {
      await expectRefused('export.malformed', () => importJson(broken));
    }
  });
});
