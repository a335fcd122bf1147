/** The four questions of a new reader, as `npm run questions` asks them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../scripts/house/run.ts';

test('each of the four questions finds its answer', async () => {
	const script = `${root}/scripts/four-questions.ts`;
	// A question without an answer ends the script with exit code 1, which rejects.
	const { stdout } = await promisify(execFile)(process.execPath, [script]);
	expect(stdout.match(/\d+ clicks/g)).toHaveLength(4);
});
