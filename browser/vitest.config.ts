import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { KDF_WORKER: JSON.stringify({ file: 'kdf-worker.js', integrity: 'sha384-none' }) },
  test: { include: ['src/**/*.test.ts', 'build/**/*.test.mjs'], environment: 'node' },
});
