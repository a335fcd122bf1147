import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charset } from '../../scripts/fonts.ts';
import { content } from './content.ts';

test('every character of the content is in the fonts that ship', () => {
	const known = new Set(`${charset}\n\r\t`);
	const missing = [...content.entries.values()].flatMap(({ path, file }) =>
		readFileSync(path, 'utf8')
			.split('\n')
			.flatMap((line, index) =>
				Array.from(new Set(line))
					.filter((character) => !known.has(character))
					.map((character) => {
						const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
						return `${file}:${index + 1}  U+${code} "${character}", which scripts/fonts.ts does not cut`;
					}),
			),
	);
	expect(missing).toEqual([]);
});
