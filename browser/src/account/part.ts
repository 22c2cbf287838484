import { ownScript } from '../crypto/index.ts';
import type * as ExportFile from '../crypto/export-file.ts';
import { languageOfPage, learn, type Texts } from '../shell/words.ts';
import type * as Strength from './strength.ts';
import type * as Words from './words-en.ts';

/** The scripts that are loaded only when somebody needs them. */
interface Parts {
  readonly strength: typeof Strength;
  readonly 'words-en': typeof Words;
  readonly 'words-de': typeof Words;
  readonly 'export-file': typeof ExportFile;
}

/**
 * The rooms of the space: `src/practice/practice.ts` and so on. Each defines one element, `morrow-practice`, which gets
 * `words`, `api` and `account` as properties; its texts are those whose keys begin with `practice.`.
 */
export type Room =
  'consultations' | 'stories' | 'asking' | 'practice' | 'articles' | 'answering' | 'operator' | 'review';

interface Script {
  readonly file: string;
  readonly integrity: string;
}
export type KnownParts = Readonly<Record<string, Script & { readonly imports: readonly Script[] }>>;

let known: KnownParts = {};

export function knowParts(parts: KnownParts): void {
  known = parts;
}

export function part<K extends keyof Parts>(name: K): Promise<Parts[K]> {
  return loaded(name);
}

/** Loads a room, or the second step, with its texts. Its elements can be shown after that. */
export async function room(name: Room | 'second-step'): Promise<void> {
  const { texts } = await loaded<{ texts: Partial<Texts> }>(`${name}-${languageOfPage()}`);
  learn(texts);
  await loaded(name);
}

/**
 * Loads a part with the hash that the build wrote into this script. A plain `import()` would fetch without a hash, which
 * the page's Integrity-Policy refuses; after the element loaded it, `import()` finds it checked and does not fetch.
 */
async function loaded<T>(name: string): Promise<T> {
  const wanted = known[name];
  if (!wanted) throw new Error(`no part ${name}`);
  for (const each of wanted.imports) await load(each);
  return (await import(await load(wanted))) as T;
}

async function load({ file, integrity }: Script): Promise<string> {
  const script = document.createElement('script');
  script.type = 'module';
  script.integrity = integrity;
  script.src = ownScript(file);
  await new Promise<void>((resolve, reject) => {
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`${file} did not load`));
    };
    document.head.append(script);
  });
  return script.src;
}
