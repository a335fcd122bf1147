import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { BuildError, buildAside } from '../../../scripts/house/swap.ts';

let out: string;

beforeEach(() => {
	out = join(mkdtempSync(join(tmpdir(), 'pitcrew-')), 'dist');
	mkdirSync(out);
	writeFileSync(join(out, 'index.html'), 'old');
});

const write = (text: string) => (folder: string) => {
	mkdirSync(folder);
	writeFileSync(join(folder, 'index.html'), text);
	return Promise.resolve();
};
const page = () => readFileSync(join(out, 'index.html'), 'utf8');
const beside = () => readdirSync(dirname(out));

test('a good build takes the place of the last one and leaves nothing beside it', async () => {
	await buildAside(out, write('new'));
	expect(page()).toBe('new');
	expect(beside()).toEqual(['dist']);
});

test('a failed build leaves the last good one as it was', async () => {
	const failing = async (folder: string) => {
		await write('half')(folder);
		throw new BuildError('no');
	};
	await expect(buildAside(out, failing)).rejects.toThrow('no');
	expect(page()).toBe('old');
	expect(beside()).toEqual(['dist']);
});

test('a second build at the same time is refused, and the first goes on', async () => {
	await buildAside(out, async (folder) => {
		await expect(buildAside(out, write('second'))).rejects.toThrow(/another build/);
		await write('first')(folder);
	});
	expect(page()).toBe('first');
});

test('a lock whose process has ended does not count', async () => {
	writeFileSync(`${out}.lock`, '999999999');
	await buildAside(out, write('new'));
	expect(page()).toBe('new');
});

test('a build that ended between the two renames is mended by the next', async () => {
	renameSync(out, `${out}.old`);
	await expect(buildAside(out, () => Promise.reject(new BuildError('no')))).rejects.toThrow('no');
	expect(page()).toBe('old');
	expect(beside()).toEqual(['dist']);
});
