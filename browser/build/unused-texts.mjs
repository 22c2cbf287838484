// Part of `npm run check`: a text that no source names is a text that nobody reads and everybody translates.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The keys that appear nowhere in `sources` as a whole string literal. */
export function unused(keys, sources) {
  return keys.filter((key) => !sources.some((source) => source.includes(`'${key}'`)));
}

export function sourcesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = unused(Object.keys(JSON.parse(readFileSync('texts/en.json', 'utf8'))), sourcesBelow('src'));
  if (found.length > 0) {
    console.error(`Texts that nothing uses:\n  ${found.join('\n  ')}`);
    process.exit(1);
  }
}
