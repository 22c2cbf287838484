// Turns texts/*.json (ICU MessageFormat) into one TypeScript module for each language and one with the types, in
// target/texts. A key or a value that one language has and another lacks stops the build.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argumentsOf, functionOf, parsed } from './messages.mjs';

/** Parts of the space with an element and texts of their own, loaded when somebody goes there. Their keys begin with the name. */
export const ROOMS = [
  'consultations',
  'stories',
  'asking',
  'practice',
  'articles',
  'answering',
  'operator',
  'review',
  'second-step',
];

/** Every language with its messages, parsed: `Map(language → Map(key → tokens))`. */
export function read(folder) {
  const languages = new Map();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const language = file.slice(0, -'.json'.length);
    const texts = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const messages = Object.entries(texts).map(([key, text]) => [key, parsed(language, key, text)]);
    languages.set(language, new Map(messages));
  }
  return languages;
}

/** What differs between the languages, one sentence for each finding. */
export function differences(languages) {
  const [[first, wanted], ...others] = languages;
  const found = [];
  for (const [language, messages] of others) {
    for (const key of wanted.keys()) if (!messages.has(key)) found.push(`${language}.json lacks "${key}"`);
    for (const key of messages.keys()) if (!wanted.has(key)) found.push(`${first}.json lacks "${key}"`);
    for (const [key, tokens] of messages) {
      const here = signature(tokens);
      const there = wanted.has(key) ? signature(wanted.get(key)) : here;
      if (here !== there) found.push(`"${key}" takes ${here} in ${language} and ${there} in ${first}`);
    }
  }
  return found;
}

export function writeTexts(folder = 'texts', target = 'target/texts') {
  const languages = read(folder);
  const found = differences(languages);
  if (found.length > 0) throw new Error(`The texts differ:\n  ${found.join('\n  ')}`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [language, messages] of languages) {
    const all = [...messages];
    const inRoom = (key) => ROOMS.find((room) => key.startsWith(`${room}.`));
    const some = (room) => new Map(all.filter(([key]) => inRoom(key) === room));
    writeFileSync(join(target, `texts-${language}.ts`), moduleOf(language, some(undefined)));
    for (const room of ROOMS)
      writeFileSync(join(target, `${room}-${language}.ts`), moduleOf(language, some(room)));
  }
  writeFileSync(join(target, 'index.ts'), indexOf(languages));
}

function moduleOf(language, messages) {
  const lines = [...messages].map(([key, tokens]) => `  ${JSON.stringify(key)}: ${functionOf(tokens)},`);
  const called = lines.some((line) => line.includes(' m.'))
    ? `import { messages } from '../../src/shell/messages.ts';\n\nconst m = messages('${language}');\n`
    : '';
  return `import type { Texts } from './index.ts';
${called}
export const texts: Partial<Texts> = {
${lines.join('\n')}
};
`;
}

function indexOf(languages) {
  const [[, messages]] = languages;
  const keys = [...messages].map(([key, tokens]) => `  readonly ${JSON.stringify(key)}: ${typeOf(tokens)};`);
  const loaders = [...languages.keys()].map((each) => `  '${each}': () => import('./texts-${each}.ts'),`);
  return `export interface Texts {
${keys.join('\n')}
}

export const languages = {
${loaders.join('\n')}
};
`;
}

function typeOf(tokens) {
  const type = signature(tokens);
  return type === 'nothing' ? '() => string' : `(v: ${type}) => string`;
}

function signature(tokens) {
  const fields = [...argumentsOf(tokens)].sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.length === 0
    ? 'nothing'
    : `{ ${fields.map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeTexts();
