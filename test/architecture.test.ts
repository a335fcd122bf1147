import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/house/run.ts';
import { findingsOf } from './architecture/rules.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const paths = globSync('{src,scripts,test}/**/*.{ts,mjs,astro,css}', { cwd: root })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => !path.startsWith('test/fixtures/'))
	.sort();

test('every file keeps the order of the house', () => {
	expect(paths.flatMap((path) => findingsOf(path, read(path)))).toEqual([]);
});

test('each package that scripts and tests import is named in package.json', () => {
	const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
		string,
		Record<string, string>
	>;
	const named = new Set(Object.keys({ ...dependencies, ...devDependencies }));
	const imported = paths
		.filter((path) => !path.endsWith('.css'))
		.flatMap((path) => [
			...read(path).matchAll(/^(?:import|export)\s[^'";]*?from '([^'.#][^']*)'/gm),
		])
		.flatMap((match) => match[1] ?? [])
		.filter((target) => !/^(node|astro):/.test(target))
		.map((target) =>
			target
				.split('/')
				.slice(0, target.startsWith('@') ? 2 : 1)
				.join('/'),
		);
	expect([...new Set(imported)].filter((name) => !named.has(name))).toEqual([]);
});

describe('the check sees', () => {
	test.for<[string, string, string]>([
		['an upward import', 'src/domain/a.ts', "import { b } from '#catalog/b.ts';"],
		[
			'an upward import by a relative path',
			'src/domain/x/a.ts',
			"import b from '../../pages/b.ts';",
		],
		['an upward re-export', 'src/format/a.ts', "export { b } from '#components/b.ts';"],
		['a lazy upward import', 'src/format/a.ts', "const b = await import('#reader/b.ts');"],
		[
			'a value where only types may pass',
			'src/domain/a.ts',
			"import { day } from '#schemas/shared.ts';",
		],
		['a package in the domain', 'src/domain/a.ts', "import { z } from 'zod';"],
		[
			'Astro’s content outside the catalogue',
			'src/pages/a.ts',
			"import { x } from 'astro:content';",
		],
		[
			'a component that reads the catalogue',
			'src/components/A.astro',
			"---\nimport { x } from '#catalog/x.ts';\n---",
		],
		[
			'an element that reaches for a schema',
			'src/components/a-b.element.ts',
			"import { x } from '#schemas/x.ts';",
		],
		['an import of the tests', 'src/format/a.ts', "import { x } from '../../test/x.ts';"],
		['the clock in the domain', 'src/domain/a.ts', 'export const now = new Date();'],
		['dice in the domain', 'src/domain/a.ts', 'const x = Math.random();'],
		[
			'a page whose layout comes second',
			'src/pages/a.astro',
			"---\nimport X from '#components/X.astro';\nimport L from '#layouts/L.astro';\n---",
		],
		['a camel-case file', 'src/domain/kvCache.ts', ''],
		['a component in lower case', 'src/components/flag.astro', ''],
		['a file that says nothing by its name', 'src/format/utils.ts', ''],
		['a file of 301 lines', 'src/domain/a.ts', '\n'.repeat(300)],
		[
			'an element in another’s file',
			'src/components/a-b.element.ts',
			"customElements.define('c-d', X);",
		],
		['a folder that is no layer', 'src/stuff/a.ts', "import { x } from '#domain/x.ts';"],
	])('%s', ([, path, text]) => {
		expect(findingsOf(path, text)).toHaveLength(1);
	});

	test.for<[string, string, string]>([
		['types of the schemas', 'src/domain/a.ts', "import type { Model } from '#schemas/models.ts';"],
		['types among braces', 'src/domain/a.ts', "import { type Model } from '#schemas/models.ts';"],
		['a date that is given', 'src/domain/a.ts', 'export const day = new Date(text);'],
		[
			'a page with its layout first',
			'src/pages/cases/[slug].astro',
			"---\nimport L from '#layouts/L.astro';\n---",
		],
		['a test that looks anywhere', 'test/unit/a.test.ts', "import { x } from '#catalog/x.ts';"],
	])('nothing in %s', ([, path, text]) => {
		expect(findingsOf(path, text)).toEqual([]);
	});
});
