import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from './built-site.ts';

/** Kilobytes (1,000 bytes) that a word of a query loads, in the middle. */
const fileKB = 10;

test(`half of the files of words weigh at most ${fileKB} KB`, () => {
	const files = globSync('pagefind/index/*', { cwd: site.folder });
	const sizes = files.map((file) => statSync(join(site.folder, file)).size).sort((a, b) => a - b);
	expect((sizes[Math.floor(sizes.length / 2)] ?? Infinity) / 1000).toBeLessThanOrEqual(fileKB);
});
