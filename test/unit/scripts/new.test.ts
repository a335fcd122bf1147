import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { splitFrontmatter } from '#reader/file-text.ts';
import { readContent } from '#reader/read-content.ts';
import { collections } from '#schemas/index.ts';
import { collectionNames, type CollectionName } from '#schemas/shared.ts';
import { change, copyOfSmallRoot, findingsIn, write } from '../rules/small-content.ts';

function runNew(root: string, ...words: string[]) {
	return spawnSync(process.execPath, ['scripts/new.ts', ...words], {
		encoding: 'utf8',
		env: { ...process.env, PITCREW_CONTENT: root, PITCREW_TODAY: '2026-11-20' },
	});
}

const summary =
	'A new entry of this collection, in a sentence of its own that is long enough to stand alone and under nothing else here.';
const ownWords: Record<string, unknown> = {
	title: 'A new entry',
	summary,
	name: 'A new name',
	'steps[1].entry': 'models/tiny-7b',
};

/** What the small root says in the same field of the same collection: a right way to fill it in. */
function exampleOf(root: string, collection: CollectionName, field: string): unknown {
	if (field in ownWords) return ownWords[field];
	const { entries } = readContent([{ folder: root, label: 'small' }]);
	const entry = [...entries.values()].find((one) => one.collection === collection);
	const parts = field.split(/[.[\]]+/).filter(Boolean);
	return parts.reduce<unknown>(
		(value, part) => (value as Record<string, unknown>)[part],
		entry?.data,
	);
}

/** Fills the fields that the check names, as a writer would, and puts words below each heading. */
function fillIn(root: string, file: string, collection: CollectionName): string[] {
	const found = findingsIn(root).filter((line) => line.startsWith(`${file}:`));
	const text = readFileSync(path.join(root, file), 'utf8');
	const parts = splitFrontmatter(text);
	const document = parseDocument(parts?.yaml ?? text);
	for (const line of found) {
		const field = line.split('  ')[1] ?? '';
		const keys = field
			.split(/[.[\]]+/)
			.filter(Boolean)
			.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
		document.setIn(keys, exampleOf(root, collection, field));
	}
	const body = parts?.body.text.replace(
		/^## .*$/gm,
		(heading) => `${heading}\n\nSome plain words.`,
	);
	write(root, file, parts ? `---\n${String(document)}---\n${body ?? ''}` : String(document));
	return found;
}

describe.each(collectionNames)('npm run new -- %s', { timeout: 60_000 }, (collection) => {
	test('writes a template that asks for what is missing and passes once filled in', () => {
		const root = copyOfSmallRoot();
		const file = `${collection}/fresh-one.${collections[collection].format}`;
		const { status, stdout } = runNew(root, collection, 'fresh-one');
		expect({ status, stdout }).toEqual({
			status: 0,
			stdout: `Wrote ${root}/${file}. Fill it in, then: npm run check\n`,
		});
		expect(readFileSync(path.join(root, file), 'utf8')).not.toContain('TODAY');

		// A source is right only when something rests on it.
		if (collection === 'sources')
			change(
				root,
				'cases/acme-assistant.mdx',
				'clerk-audit-2025, locator: Section 3',
				'fresh-one, locator: Section 3',
			);
		const asked = fillIn(root, file, collection);
		expect(asked.length).toBeGreaterThan(0);
		// An empty template asks for fields and nothing else: it makes no mistake of its own.
		expect(asked.filter((line) => !/ {2}found (null|\[\]) {2}/.test(line))).toEqual([]);
		expect(findingsIn(root)).toEqual([]);
	});
});

describe('npm run new refuses', { timeout: 60_000 }, () => {
	const root = copyOfSmallRoot();

	test.each<[string, string[], string]>([
		['no collection', [], 'found no collection, wanted one of cases, patterns'],
		['an unknown collection', ['case', 'x'], 'found "case", wanted one of cases, patterns'],
		['no slug', ['cases'], 'found no slug, wanted npm run new -- cases some-slug'],
		['two slugs', ['cases', 'a', 'b'], 'found "b" behind the slug'],
		['a slug with a capital', ['cases', 'Acme'], 'found "Acme", wanted a slug: lower case'],
		['a slug that leaves the folder', ['cases', '../acme'], 'found "../acme", wanted a slug'],
		[
			'a file that is there',
			['cases', 'acme-assistant'],
			'cases/acme-assistant.mdx, wanted a slug that is free',
		],
	])('%s', (_name, words, message) => {
		const before = readFileSync(path.join(root, 'cases/acme-assistant.mdx'), 'utf8');
		const { status, stderr, stdout } = runNew(root, ...words);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toContain(`npm run new: `);
		expect(stderr).toContain(message);
		expect(readFileSync(path.join(root, 'cases/acme-assistant.mdx'), 'utf8')).toBe(before);
		expect(existsSync(path.join(root, 'acme.mdx'))).toBe(false);
	});
});
