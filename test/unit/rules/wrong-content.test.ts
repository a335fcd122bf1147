import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
import { findingsIn, rootWith, smallRoot, type Mistake } from './small-content.ts';

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
			expect(findingsIn(rootWith(mistake))).toEqual([mistake.finding]);
		});
	});
}

test('a finding lies inside its file', () => {
	for (const mistake of Object.values(groups).flat()) {
		const root = rootWith(mistake);
		const [, file = '', line, column] = /^(.*?):(\d+):(\d+) /.exec(mistake.finding) ?? [];
		if (mistake.finding.includes('  folder  ')) continue;
		const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
		expect(Number(line), mistake.what).toBeLessThanOrEqual(lines.length);
		const length = lines[Number(line) - 1]?.length ?? 0;
		expect(Number(column), mistake.what).toBeLessThanOrEqual(length + 1);
	}
});

/** Runs a command of the project on content roots, as a writer would. */
function run(script: string, root: string, more: Record<string, string> = {}) {
	return spawnSync(process.execPath, [script], {
		encoding: 'utf8',
		env: { ...process.env, PITCREW_CONTENT: root, PITCREW_TODAY: '2026-11-23', ...more },
	});
}

describe('npm run check', () => {
	test('says so and ends well where nothing is wrong', () => {
		const { status, stdout, stderr } = run('scripts/check-content.ts', smallRoot);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain('19 entries, no findings.');
		expect(stdout).toContain('given: 5 answers (definition of the pilot)');
	});

	test.each(
		['an impossible date', 'a script', 'an unknown source', 'a percentage in the body'].map(
			(what) =>
				Object.values(groups)
					.flat()
					.find((mistake) => mistake.what === what),
		),
	)('prints $what with its place and ends with 1', (mistake) => {
		if (!mistake) throw new Error('No such mistake.');
		const root = rootWith(mistake);
		const { status, stderr } = run('scripts/check-content.ts', root);
		expect(stderr.replaceAll(`${root}/`, '')).toBe(`${mistake.finding}\n`);
		expect(status).toBe(1);
	});

	test('ends with 1 where a root is missing, and names it', () => {
		const { status, stderr } = run('scripts/check-content.ts', '/no/such/root');
		expect(status).toBe(1);
		expect(stderr).toContain('Content root "/no/such/root" is no folder');
	});
});
