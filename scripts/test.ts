/**
 * All tests in order, the quick ones first; the first step that fails ends the run.
 *
 * Arguments: names of steps run only those; `--all` sweeps every page in every mode.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { root, run } from './house/run.ts';

interface Count {
	passed: number;
	failed: number;
}

const reports = join(root, '.cache', 'test');

/** One of our commands as a step: it passes or it does not. */
async function command(...steps: Promise<number>[]): Promise<Count> {
	const failed = (await Promise.all(steps)).filter((code) => code !== 0).length;
	return { passed: steps.length - failed, failed };
}

/** A vitest project as a step, counted by test. */
async function vitest(project: string, extra = {}): Promise<Count> {
	const file = join(reports, `${project}.json`);
	rmSync(file, { force: true });
	const outputs = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const code = await run('vitest', ['run', '--project', project, ...outputs], extra);
	if (!existsSync(file)) return { passed: 0, failed: 1 };
	const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
	const failed = report['numFailedTests'] ?? 0;
	// A file that does not load fails without a failed test.
	return {
		passed: report['numPassedTests'] ?? 0,
		failed: code === 0 ? failed : Math.max(failed, 1),
	};
}

const sweep = { PITCREW_SWEEP: argv.includes('--all') ? 'all' : 'templates' };

const steps: Record<string, () => Promise<Count>> = {
	types: () =>
		command(run('astro', ['check', '--minimumFailingSeverity=warning'], { PITCREW_LOG: 'warn' })),
	lint: () =>
		command(run('eslint', ['.']), run('prettier', ['--check', '--log-level', 'warn', '.'])),
	unit: () => vitest('unit'),
	content: () => command(run('scripts/check-content.ts')),
	build: () => command(run('scripts/build.ts')),
	pages: () => vitest('pages'),
	browser: async () => {
		// Finds the browser first: installing one must not run into a test's time limit.
		const browser = await command(run('scripts/chromium.mjs'));
		return browser.failed > 0 ? browser : vitest('browser', sweep);
	},
};

const chosen = argv.slice(2).filter((name) => !name.startsWith('--'));
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
	console.error(`No step ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
	exit(2);
}

mkdirSync(reports, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	console.log(`\n── ${name} ──`);
	const started = performance.now();
	const { passed, failed } = await step();
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`── ${name}: ${failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`);
	total.passed += passed;
	total.failed += failed;
	if (failed > 0) break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
exit(total.failed > 0 ? 1 : 0);
