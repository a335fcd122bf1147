import { spawnSync } from 'node:child_process';
import { env, execPath } from 'node:process';
import { expect, test } from 'vitest';
import { formatFinding } from '#reader/finding.ts';
import { checkContent } from '#rules/index.ts';
import { content } from './content.ts';

test('the content has no findings', () => {
	expect(checkContent(content).map(formatFinding)).toEqual([]);
});

test('the check takes less than 5 seconds, from its start to its end', () => {
	const started = performance.now();
	const { PITCREW_CONTENT: _ours, ...others } = env;
	spawnSync(execPath, ['scripts/check-content.ts'], { env: others });
	expect(performance.now() - started).toBeLessThan(5000);
});
