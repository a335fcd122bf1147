/** Removes what builds and tests leave behind; packages stay. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isLeftover = (name) =>
	['dist', '.astro', '.cache'].includes(name) || name.startsWith('dist.');

for (const name of readdirSync(root).filter(isLeftover)) {
	rmSync(join(root, name), { recursive: true, force: true });
	console.log(`removed ${name}`);
}
