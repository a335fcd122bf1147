import { expect, test } from 'vitest';
import { formatFinding } from '#reader/finding.ts';
import { checkContent } from '#rules/index.ts';
import { content } from './content.ts';

test('the content has no findings', () => {
	expect(checkContent(content).map(formatFinding)).toEqual([]);
});
