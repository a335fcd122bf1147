import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { body } from './mistakes/body.ts';
import { claims } from './mistakes/claims.ts';
import { figures } from './mistakes/figures.ts';
import { files } from './mistakes/files.ts';
import { links } from './mistakes/links.ts';
import { relations } from './mistakes/relations.ts';
import { words } from './mistakes/words.ts';
import { yaml } from './mistakes/yaml.ts';
import { copyOfSmallRoot, findingsIn, rootWith, smallRoot, type Mistake } from './small-content.ts';

const groups: Record<string, Mistake[]> = {
	files,
	yaml,
	claims,
	figures,
	body,
	links,
	relations,
	words,
};

test('the small root has no findings: each mistake below is the only one', () => {
	expect(findingsIn(smallRoot)).toEqual([]);
});

for (const [group, mistakes] of Object.entries(groups)) {
	describe(`mistakes in ${group}`, () => {
		test.each(mistakes)('$what', (mistake) => {
			const root = rootWith(mistake);
			expect(findingsIn(root)).toEqual([mistake.finding]);
			if (!mistake.finding.includes('  folder  ')) expectInside(root, mistake.finding);
		});
	});
}

/** A finding that points past the end of its file sends a writer nowhere. */
function expectInside(root: string, finding: string) {
	const [, file = '', line, column] = /^(.*?):(\d+):(\d+) /.exec(finding) ?? [];
	const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
	expect(Number(line)).toBeLessThanOrEqual(lines.length);
	expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? 0) + 1);
}

function mistakeOf(what: string): Mistake {
	const found = Object.values(groups)
		.flat()
		.find((mistake) => mistake.what === what);
	if (!found) throw new Error(`There is no mistake "${what}".`);
	return found;
}

/** Runs a command of the project on content roots, as a writer would. */
function run(script: string, root: string, more: Record<string, string> = {}) {
	return spawnSync(process.execPath, [script], {
		encoding: 'utf8',
		env: { ...process.env, PITCREW_CONTENT: root, PITCREW_TODAY: '2026-11-23', ...more },
	});
}

describe('npm run check', { timeout: 60_000 }, () => {
	test('says so and ends well where nothing is wrong', () => {
		const { status, stdout, stderr } = run('scripts/check-content.ts', smallRoot);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain('21 entries, no findings.');
		expect(stdout).toContain('given: 5 answers (definition of the pilot)');
	});

	test.each(['an impossible date', 'a script', 'an unknown source', 'a percentage in the body'])(
		'prints %s with its place and ends with 1',
		(what) => {
			const mistake = mistakeOf(what);
			const root = rootWith(mistake);
			const { status, stderr } = run('scripts/check-content.ts', root);
			expect(stderr.replaceAll(`${root}/`, '')).toBe(`${mistake.finding}\n`);
			expect(status).toBe(1);
		},
	);

	test('ends with 1 where a root is missing, and names it', () => {
		const { status, stderr } = run('scripts/check-content.ts', '/no/such/root');
		expect(status).toBe(1);
		expect(stderr).toMatch(/^Content root "\/no\/such\/root" is no folder/);
	});
});

describe('npm run build', { timeout: 60_000 }, () => {
	test('stops with 1 on wrong content and leaves the last output as it was', () => {
		const root = rootWith(mistakeOf('a link to nothing'));
		const out = path.join(copyOfSmallRoot(), 'dist');
		mkdirSync(out);
		writeFileSync(path.join(out, 'index.html'), 'the last good site');
		const { status, stderr } = run('scripts/build.ts', root, { PITCREW_OUT: out });
		expect(status).toBe(1);
		expect(stderr).toContain('the content has findings');
		expect(stderr).toContain('found "/models/tiny-8b/"');
		expect(readdirSync(out)).toEqual(['index.html']);
		expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toBe('the last good site');
		expect(existsSync(`${out}.next`)).toBe(false);
	});
});
