// Builds what the server delivers to browsers, into target/bundle. Called by Maven and by `npm run bundle`.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
install();
// Imported only now: these need the packages that were installed a line above.
const { writeTexts } = await import('./texts.mjs');
const { pack } = await import('./pack.mjs');
const { writeCommonPasswords } = await import('./common-passwords.mjs');
writeTexts();
await writeCommonPasswords();
await pack('.');
