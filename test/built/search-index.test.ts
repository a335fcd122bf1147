import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { site } from './built-site.ts';

/** Kilobytes (1,000 bytes) that a word of a query loads, in the middle. */
const fileKB = 10;

test(`half of the files of words weigh at most ${fileKB} KB`, () => {
	const files = globSync('pagefind/index/*', { cwd: site.folder });
	const sizes = files.map((file) => statSync(join(site.folder, file)).size).sort((a, b) => a - b);
	expect((sizes[Math.floor(sizes.length / 2)] ?? Infinity) / 1000).toBeLessThanOrEqual(fileKB);
});

test('every index that readers ask for by words of ours is a page', () => {
	const vocabulary = parse(readFileSync('content/vocabulary.yaml', 'utf8')) as {
		lists: Record<string, string[]>;
	};
	const missing = Object.keys(vocabulary.lists).filter(
		(address) => !existsSync(join(site.folder, address, 'index.html')),
	);
	expect(missing).toEqual([]);
});
