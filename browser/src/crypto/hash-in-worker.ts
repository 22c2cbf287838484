import type { FromWorker } from './kdf-worker.ts';
import type { Bytes } from './bytes.ts';
import type { HashPassphrase } from './kdf.ts';
import { ownScript } from './own-script.ts';

const TICK = 100;
const NEARLY = 0.95;

/** Argon2id in a worker of its own. Fails, and nothing is sent, when the worker cannot start or runs out of memory. */
export const hashInWorker: HashPassphrase = (request, onProgress) =>
  new Promise<Bytes>((resolve, reject) => {
    const worker = new Worker(ownScript(KDF_WORKER.file));
    let ticking: ReturnType<typeof setInterval> | undefined;
    const end = () => {
      clearInterval(ticking);
      worker.terminate();
    };
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(`the key worker failed: ${event.message}`));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'expected':
          ticking = tick(data.expected.milliseconds, (part) => {
            onProgress({ part, counted: false, slow: false });
          });
          break;
        case 'progress':
          onProgress(data.progress);
          break;
        case 'done':
          end();
          resolve(data.hash);
          break;
        case 'failed':
          end();
          reject(new Error(`the key worker failed: ${data.reason}`));
          break;
      }
    });
    worker.postMessage(request);
  });

/** An estimate that stops short of the end, however long it takes: the last step is told by the worker alone. */
function tick(expected: number, say: (part: number) => void): ReturnType<typeof setInterval> {
  const started = performance.now();
  return setInterval(() => {
    say(Math.min(NEARLY, (performance.now() - started) / Math.max(expected, 1)));
  }, TICK);
}
