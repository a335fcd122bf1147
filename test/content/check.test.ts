import { spawnSync } from 'node:child_process';
import { env, execPath } from 'node:process';
import { expect, test } from 'vitest';
import { formatFinding } from '#reader/finding.ts';
import { checkContent } from '#rules/index.ts';
import { content } from './content.ts';

test('the content has no findings', () => {
	expect(checkContent(content).map(formatFinding)).toEqual([]);
});

test('the check takes less than 5 seconds, from its start to its end', { timeout: 60_000 }, () => {
	// The best of three: other tests run at the same time.
	const times = [1, 2, 3].map(() => {
		const started = performance.now();
		spawnSync(execPath, ['scripts/check-content.ts'], {
			env: { ...env, PITCREW_CONTENT: 'content' },
		});
		return performance.now() - started;
	});
	expect(Math.min(...times)).toBeLessThan(5000);
});
