// Hashes one passphrase in a Worker, so that the page stays alive, and ends with it: the page closes the worker after the
// answer, and its memory, 64 MiB that hung on the passphrase, goes back to the system.
import { argon2id, type Expected } from './argon2.ts';
import type { Bytes } from './bytes.ts';
import type { KdfProgress, KdfRequest } from './kdf.ts';

export type FromWorker =
  | { readonly kind: 'expected'; readonly expected: Expected }
  | { readonly kind: 'progress'; readonly progress: KdfProgress }
  | { readonly kind: 'done'; readonly hash: Bytes }
  | { readonly kind: 'failed'; readonly reason: string };

self.addEventListener('message', ({ data }: MessageEvent<KdfRequest>) => {
  argon2id(
    data,
    (progress) => {
      say({ kind: 'progress', progress });
    },
    (expected) => {
      say({ kind: 'expected', expected });
    },
  ).then(
    (hash) => {
      data.password.fill(0);
      say({ kind: 'done', hash });
    },
    (error: unknown) => {
      say({ kind: 'failed', reason: error instanceof Error ? error.name : 'unknown' });
    },
  );
});

function say(message: FromWorker): void {
  self.postMessage(message);
}
