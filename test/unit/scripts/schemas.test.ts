import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectionNames } from '#schemas/shared.ts';
import { editorFiles } from '../../../scripts/schemas.ts';

test.each([...editorFiles()])(
	'%s is what the schemas say: else run node scripts/schemas.ts',
	(file, text) => {
		expect(readFileSync(file, 'utf8')).toBe(text);
	},
);

test('there is one for each collection and the vocabulary, and no other', () => {
	const names = [...collectionNames, 'vocabulary'].map((name) => `${name}.json`);
	expect(readdirSync('content/.schema').toSorted()).toEqual(names.toSorted());
});

test('a writer’s schema: fields with a default may be left out, unknown ones may not be there', () => {
	const text = editorFiles().get('content/.schema/cases.json') ?? '';
	const schema = JSON.parse(text) as {
		$schema: string;
		required: string[];
		additionalProperties: boolean;
	};
	expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
	expect(schema.additionalProperties).toBe(false);
	expect(schema.required).toEqual(
		expect.arrayContaining(['title', 'summary', 'organisation', 'claims']),
	);
	expect(schema.required).not.toContain('aliases');
});
