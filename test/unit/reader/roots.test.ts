import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '#reader/read-content.ts';
import { contentRoots, displayPath, MissingRootError } from '#reader/roots.ts';
import { change, copyOfSmallRoot, findingsIn, smallRoot, write } from '../rules/small-content.ts';

const token = readFileSync(path.join(smallRoot, 'glossary/token.mdx'), 'utf8');

/** An empty second root. */
function overlay(files: Record<string, string>): string {
	const folder = path.join(copyOfSmallRoot(), '_overlay');
	write(folder, 'README.md', 'An overlay.');
	for (const [file, text] of Object.entries(files)) write(folder, file, text);
	return folder;
}
const read = (...folders: string[]) =>
	readContent(folders.map((folder) => ({ folder, label: folder })));

describe('the list of roots', () => {
	const there = process.cwd();

	test('is content where nothing is named', () => {
		for (const list of [undefined, '', ' ', path.delimiter]) {
			expect(contentRoots(list, there)).toEqual([
				{ folder: path.join(there, 'content'), label: 'content' },
			]);
		}
	});

	test('replaces content where something is named, in order', () => {
		const list = ['test/fixtures/small', smallRoot].join(path.delimiter);
		expect(contentRoots(list, there).map(({ folder }) => folder)).toEqual([smallRoot, smallRoot]);
	});

	test.each(['no/such/folder', 'package.json'])(
		'throws for %s: no content is not an empty site',
		(name) => {
			expect(() => contentRoots(name, there)).toThrow(MissingRootError);
			expect(() => contentRoots(['content', name].join(path.delimiter), there)).toThrow(
				`Content root "${name}" is no folder`,
			);
		},
	);

	test('files are named as a writer knows them', () => {
		expect(displayPath('/a/b/c.mdx', '/a')).toBe('b/c.mdx');
		expect(displayPath('/x/c.mdx', '/a')).toBe('/x/c.mdx');
	});
});

describe('a later root', () => {
	test('wins by the whole entry: nothing of the earlier one is merged in', () => {
		const mine = overlay({
			'glossary/token.mdx': token
				.replace('definition: A piece', 'definition: Our own piece')
				.replace('tags: [assistant]\n', ''),
		});
		const entry = read(smallRoot, mine).entries.get('glossary/token');
		expect(entry?.data).toMatchObject({
			definition: 'Our own piece of text that a model reads or writes at once.',
			tags: [],
		});
		expect(entry?.root.folder).toBe(mine);
		// In the other order the small root wins.
		expect(read(mine, smallRoot).entries.get('glossary/token')?.root.folder).toBe(smallRoot);
	});

	test('removes an entry by its status alone, and what refers to it is found', () => {
		const mine = overlay({ 'glossary/token.mdx': '---\nstatus: hidden\n---\n' });
		const { entries, hidden } = read(smallRoot, mine);
		expect(entries.has('glossary/token')).toBe(false);
		expect([...hidden]).toEqual(['glossary/token']);
		expect(findingsIn(smallRoot, mine)).toEqual([]);

		const wider = overlay({ 'architectures/desk.mdx': '---\nstatus: hidden\n---\n' });
		expect(findingsIn(copyOfSmallRoot(), wider)).toEqual([
			'paths/joiner.mdx:15:14  steps[2].entry  found "architectures/desk"  wanted an entry that is not hidden',
		]);
	});

	test('brings a hidden entry back', () => {
		const mine = overlay({ 'glossary/token.mdx': '---\nstatus: hidden\n---\n' });
		expect(read(smallRoot, mine, smallRoot).entries.has('glossary/token')).toBe(true);
	});

	test('may leave sources of an earlier one without a claim', () => {
		const mine = overlay({
			'accelerators/card-24gb.mdx': readFileSync(
				path.join(smallRoot, 'accelerators/card-24gb.mdx'),
				'utf8',
			).replace(/otherReadings:\n.*\n/, ''),
		});
		expect(findingsIn(smallRoot, mine)).toEqual([]);
	});

	test('adds words to the vocabulary', () => {
		const mine = overlay({ 'vocabulary.yaml': 'tags:\n  ours: Ours\n' });
		expect(read(smallRoot, mine).vocabulary.tags).toEqual({ assistant: 'Assistant', ours: 'Ours' });
	});

	test('says how readers look for an index of one value', () => {
		const mine = overlay({
			'vocabulary.yaml':
				'lists:\n  /models/kind/speech/: { aliases: [voice models], asked: [which models can listen] }\n',
		});
		expect(read(smallRoot, mine).vocabulary.lists).toEqual({
			'/models/kind/speech/': { aliases: ['voice models'], asked: ['which models can listen'] },
		});
	});

	test('names no index that cannot be', () => {
		const mine = overlay({
			'vocabulary.yaml': 'lists:\n  /speech/: { asked: [which models can listen] }\n',
		});
		const [finding] = findingsIn(smallRoot, mine);
		expect(finding).toContain('vocabulary.yaml:2');
		expect(finding).toContain('lists./speech/');
	});
});

test('files and folders behind an underscore or a dot are notes', () => {
	const root = copyOfSmallRoot();
	write(root, 'glossary/_template.mdx', 'no entry');
	write(root, 'glossary/_notes/word.mdx', 'no entry');
	write(root, '.schema/glossary.json', '{}');
	expect(findingsIn(root)).toEqual([]);
});

test('links to files are followed: a mounted root may be made of them', () => {
	const root = copyOfSmallRoot();
	write(
		root,
		'_data/word.mdx',
		token
			.replace('title: Token', 'title: Word')
			.replace(
				/summary: .*/,
				'summary: A word is what a reader reads at a time, which is often longer than what a model takes in and sometimes shorter too.',
			),
	);
	symlinkSync(path.join(root, '_data/word.mdx'), path.join(root, 'glossary/word.mdx'));
	expect(read(root).entries.has('glossary/word')).toBe(true);
	expect(findingsIn(root)).toEqual([]);
});

test('what cannot be read is said once: nothing that refers to it is called broken', () => {
	const root = copyOfSmallRoot();
	change(root, 'models/tiny-7b.mdx', 'kind: language', 'kind: languages');
	change(root, 'sources/daily-story-2025.yaml', 'kind: press', 'kind: newspaper');
	expect(findingsIn(root).map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
		'models/tiny-7b.mdx:13:7 kind',
		'sources/daily-story-2025.yaml:4:7 kind',
	]);
});
