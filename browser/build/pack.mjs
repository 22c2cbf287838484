// Bundles the entry points so that the same sources give the same bytes on every machine: names carry the hash of
// the content, nothing carries a time or a path, and every list is sorted. `morrow verify` rests on this.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ROOMS } from './texts.mjs';

/** Stands in the bundled script until it is known what to write there. */
const PLACE = 'what is loaded later';

const options = (root) => ({
  absWorkingDir: resolve(root),
  outdir: 'target/bundle',
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'external',
  logLevel: 'warning',
  metafile: true,
  write: false,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
});

/** Builds `root`/src into `root`/target/bundle and returns the manifest that lies there. */
export async function pack(root) {
  const worker = 'src/crypto/kdf-worker.ts';
  const workers = existsSync(join(root, worker))
    ? await build({ ...options(root), entryPoints: { 'kdf-worker': worker }, format: 'iife' })
    : undefined;
  const kdf = workers?.outputFiles.find((file) => file.path.endsWith('.js'));
  const guard = await build({
    ...options(root),
    entryPoints: { guard: 'src/shell/guard.ts' },
    format: 'iife',
  });
  // What a page loads only when somebody needs it. Each stands alone, so that one hash covers all of it.
  const parts = await build({
    ...options(root),
    entryPoints: Object.fromEntries(partsOf(root)),
    format: 'esm',
  });
  const modules = await build({
    ...options(root),
    entryPoints: { shell: 'src/shell/shell.ts', space: 'src/space/space.ts', ...roomsOf(root) },
    format: 'esm',
    splitting: true,
    define: {
      KDF_WORKER: JSON.stringify({
        file: kdf ? basename(kdf.path) : '',
        integrity: kdf ? integrity(kdf) : '',
      }),
      PARTS: JSON.stringify(PLACE),
    },
  });
  tellParts(modules, [...loadedLater(parts), ...loadedLater(modules)]);
  const results = [...(workers ? [workers] : []), guard, parts, modules];
  const built = results.flatMap((result) => result.outputFiles).sort(by((file) => basename(file.path)));
  const files = built.filter((file) => file.path.endsWith('.js'));
  const licences = built.filter((file) => file.path.endsWith('.LEGAL.txt'));
  const manifest = {
    entries: sorted(results.flatMap((result) => entriesOf(result.metafile, files))),
    texts: sorted(textsOf(modules.metafile, files)),
    files: sorted(files.map((file) => [basename(file.path), integrity(file)])),
  };
  write(join(root, 'target/bundle'), files, licences, manifest);
  return manifest;
}

function partsOf(root) {
  return ['account/strength', 'account/words-de', 'account/words-en', 'crypto/export-file']
    .map((path) => [basename(path), `src/${path}.ts`])
    .filter(([, path]) => existsSync(join(root, path)));
}

/**
 * Writes names and hashes into the script that loads them: whoever checked that one checked these. The rooms share chunks
 * with the space, so this is known only after the build, and only the script that nothing imports can be told.
 */
function tellParts({ metafile: { outputs }, outputFiles }, known) {
  const [path] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === 'src/space/space.ts');
  const place = JSON.stringify(PLACE);
  const naming = outputFiles.filter(({ text }) => text.includes(place));
  if (naming.length !== 1 || basename(naming[0].path) !== basename(path))
    throw new Error('PARTS has to be named by src/space/space.ts and by nothing else.');
  const [file] = naming;
  const text = file.text.replace(place, () => JSON.stringify(sorted(known)));
  file.contents = new TextEncoder().encode(text);
  const name = `space-${createHash('sha256').update(file.contents).digest('hex').slice(0, 8).toUpperCase()}.js`;
  file.path = join(dirname(file.path), name);
  outputs[`${dirname(path)}/${name}`] = outputs[path];
  delete outputs[path];
}

/** The rooms of the space and their texts: entries of the same build, so that they share what they both need. */
function roomsOf(root) {
  const named = ROOMS.filter((room) => existsSync(join(root, `src/${room}/${room}.ts`)));
  const texts = join(root, 'target/texts');
  return Object.fromEntries([
    ...named.map((room) => [room, `src/${room}/${room}.ts`]),
    ...readdirSync(texts)
      .map((file) => basename(file, '.ts'))
      .filter((name) => named.includes(name.replace(/-[^-]+$/, '')))
      .map((name) => [name, `target/texts/${name}.ts`]),
  ]);
}

/** What PARTS tells of the entries that no page names: the file, and what it imports, in the order to load them. */
function loadedLater({ metafile: { outputs }, outputFiles }) {
  const of = (file) => ({
    file,
    integrity: integrity(outputFiles.find(({ path }) => basename(path) === file)),
  });
  return Object.entries(outputs)
    .filter(
      ([, { entryPoint }]) =>
        entryPoint && !/^(src\/shell|src\/space|target\/texts\/texts-)/.test(entryPoint),
    )
    .map(([path, { entryPoint }]) => [
      basename(entryPoint, '.ts'),
      { ...of(basename(path)), imports: leavesFirst(outputs, path).map((each) => of(basename(each))) },
    ])
    .sort(by(([name]) => name));
}

/** An import statement has no hash: what a script imports has to be loaded, with its hash, before it. */
function leavesFirst(outputs, path, found = []) {
  for (const { kind, path: next } of outputs[path].imports) {
    if (kind !== 'import-statement' || found.includes(next)) continue;
    leavesFirst(outputs, next, found);
    if (!found.includes(next)) found.push(next);
  }
  return found;
}

function entriesOf({ outputs }, files) {
  return Object.entries(outputs)
    .filter(([, output]) => output.entryPoint && !output.entryPoint.startsWith('target/texts/'))
    .map(([path, output]) => [basename(output.entryPoint, '.ts'), scriptOf(outputs, path, files)]);
}

/** The chunk of each language, so that a page can ask for its own, with its hash, before the script does. */
function textsOf({ outputs }, files) {
  return Object.entries(outputs)
    .filter(([, output]) => output.entryPoint?.startsWith('target/texts/texts-'))
    .map(([path, output]) => [
      basename(output.entryPoint, '.ts').replace('texts-', ''),
      scriptOf(outputs, path, files),
    ]);
}

function scriptOf(outputs, path, files) {
  const file = basename(path);
  const imports = [...reached(outputs, path)].map((each) => basename(each)).sort();
  return {
    file,
    integrity: integrity(files.find((built) => basename(built.path) === file)),
    imports,
    texts: speaks(outputs, path),
  };
}

/** Whether a script loads the texts of the page's language. */
function speaks(outputs, path) {
  return [path, ...reached(outputs, path)].some((each) =>
    outputs[each].imports.some(
      ({ kind, path: next }) =>
        // A package may name a module of Node that no browser asks for: that one is not among the outputs.
        kind === 'dynamic-import' && outputs[next]?.entryPoint?.startsWith('target/texts/'),
    ),
  );
}

/** What a script needs before its first line runs; what it loads later is not in here. */
function reached(outputs, path, found = new Set()) {
  for (const next of outputs[path].imports) {
    if (next.kind !== 'import-statement' || found.has(next.path)) continue;
    found.add(next.path);
    reached(outputs, next.path, found);
  }
  return found;
}

function write(folder, files, licences, manifest) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const path = join(folder, basename(file.path));
    writeFileSync(path, file.contents);
    writeFileSync(`${path}.gz`, gzipSync(file.contents, { level: 9 }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(file.contents, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: file.contents.length,
        },
      }),
    );
  }
  const sentences = licences.map((each) => each.text.replace('Bundled license information:\n', '').trim());
  writeFileSync(join(folder, 'licences.txt'), `${[...new Set(sentences)].join('\n\n')}\n`);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function integrity(file) {
  return `sha384-${createHash('sha384').update(file.contents).digest('base64')}`;
}

function sorted(entries) {
  return Object.fromEntries(entries.sort(by(([name]) => name)));
}

function by(key) {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
