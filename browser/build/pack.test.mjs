import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { writeCommonPasswords } from './common-passwords.mjs';
import { pack } from './pack.mjs';
import { writeTexts } from './texts.mjs';

describe('the bundle', () => {
  const folders = [];
  afterEach(() => folders.splice(0).forEach((each) => rmSync(each, { recursive: true })));

  /** Builds a copy of the sources in a folder of its own, so that a path in the result would show. */
  const built = async (name) => {
    const root = join(mkdtempSync(join(tmpdir(), 'bundle-')), name);
    folders.push(join(root, '..'));
    mkdirSync(root);
    for (const each of ['src', 'texts', 'words', 'package.json', 'tsconfig.json']) {
      cpSync(each, join(root, each), { recursive: true });
    }
    // Beside the module, as in the repository.
    cpSync('../protocol/danger-words.json', join(root, '../protocol/danger-words.json'));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    writeTexts(join(root, 'texts'), join(root, 'target/texts'));
    await writeCommonPasswords(join(root, 'target/words'));
    return { manifest: await pack(root), folder: join(root, 'target/bundle') };
  };

  const bytesOf = (folder) =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));

  it('has the same bytes when it is built twice in different places', async () => {
    const one = await built('one');
    const two = await built('another-place');
    expect(bytesOf(one.folder)).toEqual(bytesOf(two.folder));
  }, 60_000);

  it('names every script with its hash, and nothing else is in it', async () => {
    const { manifest, folder } = await built('one');
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(Object.keys(manifest.files)).toEqual(scripts.sort());
    for (const name of scripts) {
      const bytes = readFileSync(join(folder, name));
      expect(manifest.files[name]).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
      expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`)))).toEqual(bytes);
      expect(gunzipSync(readFileSync(join(folder, `${name}.gz`)))).toEqual(bytes);
    }
    expect(Object.keys(manifest.entries)).toEqual(expect.arrayContaining(['guard', 'shell', 'space']));
    expect(Object.keys(manifest.texts)).toEqual(['de', 'en']);
  }, 60_000);

  it('has nothing of the machine that built it in it', async () => {
    const { folder } = await built('a-place-with-a-name');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
      const script = readFileSync(join(folder, name), 'utf8');
      expect(script).not.toContain('a-place-with-a-name');
      expect(script).not.toContain('node_modules');
      expect(script).not.toContain('sourceMappingURL');
    }
  }, 60_000);
});
