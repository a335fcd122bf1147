import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { root } from '../house/run.ts';
import { spread, type Benchmark } from './benchmark.ts';

const runs = 5;

/** One whole run of the checker as a writer starts it, Node's own start included. */
function seconds(): number {
	const started = performance.now();
	const { status, stderr } = spawnSync(execPath, [join(root, 'scripts/check-content.ts')], {
		cwd: root,
		encoding: 'utf8',
	});
	if (status !== 0)
		throw new Error(`the content has findings, so its time says nothing. ${stderr}`);
	return (performance.now() - started) / 1000;
}

export default {
	question: 'How long does a writer wait for "npm run check", in seconds?',
	run: () => {
		// The first run fills the disk's cache and is not counted.
		seconds();
		const { lowest, median, highest } = spread(Array.from({ length: runs }, seconds));
		const round = (value: number) => Number(value.toFixed(2));
		return Promise.resolve([
			{
				runs,
				'lowest s': round(lowest),
				'median s': round(median),
				'highest s': round(highest),
			},
		]);
	},
} satisfies Benchmark;
