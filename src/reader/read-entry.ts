import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { collections, type CollectionData } from '#schemas/index.ts';
import { slugPattern, type CollectionName } from '#schemas/shared.ts';
import { readBody } from './body.ts';
import type { ReadEntry } from './entry.ts';
import { splitFrontmatter, unseenIn } from './file-text.ts';
import { fieldName, show, type Finding } from './finding.ts';
import { displayPath, type ContentRoot } from './roots.ts';
import { readYaml, type YamlText } from './yaml.ts';

const maxFileBytes = 1_000_000;

/** Reads one file of a collection: the entry, or what is wrong with it (or both, where only the body is). */
export function readEntry(
	root: ContentRoot,
	collection: CollectionName,
	file: string,
): { entry: ReadEntry | null; findings: Finding[] } {
	const { format, schema } = collections[collection];
	const shown = displayPath(file);
	const id = path.basename(file, path.extname(file));
	const at = (found: string, wanted: string, field = 'file') => ({
		entry: null,
		findings: [{ file: shown, line: 1, column: 1, field, found, wanted }],
	});
	if (path.extname(file) !== `.${format}`)
		return at(show(path.basename(file)), `a file that ends with .${format}`);
	if (!slugPattern.test(id))
		return at(show(id), 'a slug: lower case, digits, single hyphens or dots');

	const bytes = readFileSync(file);
	if (bytes.length > maxFileBytes)
		return at(`${bytes.length} bytes`, `at most ${maxFileBytes} bytes`);
	const text = bytes.toString('utf8');
	if (text.includes('\uFFFD')) return at('bytes that are no UTF-8', 'UTF-8 text');
	const unseen = unseenIn(text);
	if (unseen)
		return {
			entry: null,
			findings: [
				{ file: shown, ...unseen, field: 'file', wanted: 'text without invisible characters' },
			],
		};

	const parts =
		format === 'mdx'
			? splitFrontmatter(text)
			: { yaml: text.replace(/^\uFEFF/, ''), yamlLine: 1, body: null };
	if (!parts)
		return at('no frontmatter', 'a first line ---, the fields, and a line --- after them');
	const yaml = readYaml(parts.yaml, shown, parts.yamlLine);
	const body = parts.body === null ? null : readBody(parts.body.text, shown, parts.body.line);
	const findings = [...yaml.findings, ...(body?.findings ?? [])];
	if (yaml.findings.length > 0) return { entry: null, findings };

	const parsed = schema.safeParse(yaml.data ?? {});
	if (!parsed.success)
		return { entry: null, findings: [...findings, ...describeIssues(parsed.error, yaml, shown)] };
	const entry: ReadEntry = {
		collection,
		id,
		key: `${collection}/${id}`,
		path: file,
		file: shown,
		root,
		data: parsed.data as CollectionData[typeof collection],
		body,
		locate: yaml.locate,
	};
	return { entry, findings };
}

/** What a schema says about data, as findings with their places. */
export function describeIssues(error: z.ZodError, yaml: YamlText, file: string): Finding[] {
	return error.issues.flatMap((issue) => {
		if (issue.code === 'unrecognized_keys') {
			return issue.keys.map((key) => ({
				file,
				...yaml.locateKey(issue.path, key),
				field: fieldName([...issue.path, key]),
				found: 'a field that this collection does not have',
				wanted: 'no such field (is it misspelt?)',
			}));
		}
		const value = valueAt(yaml.data, issue.path);
		const finding = {
			file,
			...yaml.locate(issue.path),
			field: fieldName(issue.path) || 'frontmatter',
			found: show(value),
			wanted: value === undefined ? 'this field, which is missing' : wanted(issue),
		};
		return [finding];
	});
}

function wanted(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
	if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
		const messages = issue.errors.flatMap((option) => option.map((inner) => inner.message));
		return [...new Set(messages)].join(', or ') || 'another value';
	}
	return issue.message;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	let value = data;
	for (const part of path)
		value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part];
	return value;
}
