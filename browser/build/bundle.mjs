import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('target/bundle', { recursive: true });
writeFileSync('target/bundle/manifest.json', '{}\n');
