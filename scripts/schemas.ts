/**
 * Writes what editors need to complete and check content as it is written: a JSON Schema for each
 * collection and for the vocabulary, and the settings that tie them to the YAML files.
 * Run by hand when a schema changes: `node scripts/schemas.ts`. A test fails when it was forgotten.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { collections } from '#schemas/index.ts';
import { vocabularySchema } from '#schemas/vocabulary-file.ts';

const folder = 'content/.schema';

/**
 * A schema as JSON Schema 2020-12, for what a writer writes. Checks between fields ("a unit, because
 * value is a number") have no form there: `npm run check` holds those.
 */
function jsonSchema(title: string, schema: z.ZodType): string {
	const { $schema, ...rest } = z.toJSONSchema(schema, {
		target: 'draft-2020-12',
		io: 'input',
		unrepresentable: 'any',
	});
	return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

/** The files by their path in the project. */
export function editorFiles(): Map<string, string> {
	const files = new Map<string, string>();
	const patterns: Record<string, string> = {};
	for (const [name, { format, schema }] of Object.entries(collections)) {
		files.set(`${folder}/${name}.json`, jsonSchema(`An entry of ${name}`, schema));
		if (format === 'yaml') patterns[`./${folder}/${name}.json`] = `content/${name}/*.yaml`;
	}
	files.set(
		`${folder}/vocabulary.json`,
		jsonSchema('The open lists of words', vocabularySchema.partial()),
	);
	patterns[`./${folder}/vocabulary.json`] = 'content/vocabulary.yaml';
	const settings = { 'yaml.schemaStore.enable': false, 'yaml.schemas': patterns };
	files.set('.vscode/settings.json', `${JSON.stringify(settings, null, 2)}\n`);
	return files;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	const root = path.join(import.meta.dirname, '..');
	for (const [file, text] of editorFiles()) {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
		writeFileSync(path.join(root, file), text);
	}
}
