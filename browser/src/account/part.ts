import { ownScript } from '../crypto/index.ts';
import type * as ExportFile from '../crypto/export-file.ts';
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
 * Loads a part with the hash that the build wrote into this script. A plain `import()` would fetch without a hash, which
 * the page's Integrity-Policy refuses; after the element loaded it, `import()` finds it checked and does not fetch.
 */
export async function part<K extends keyof Parts>(name: K): Promise<Parts[K]> {
  const { file, integrity } = PARTS[name];
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
  return (await import(script.src)) as Parts[K];
}
