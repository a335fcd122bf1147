import { readFileSync } from 'node:fs';
import path from 'node:path';
import { collections, type CollectionData } from '#schemas/index.ts';
import { slugPattern, type CollectionName } from '#schemas/shared.ts';
import { readBody } from './body.ts';
import type { ReadEntry } from './entry.ts';
import { splitFrontmatter, unseenIn } from './file-text.ts';
import { show, type Finding } from './finding.ts';
import { describeIssues } from './issues.ts';
import { displayPath, type ContentRoot } from './roots.ts';
import { readYaml } from './yaml.ts';

const maxFileBytes = 1_000_000;

/** What came of reading a file: the entry, or what is wrong with it, or both where only the body is. */
export interface EntryRead {
	entry: ReadEntry | null;
	/** The file only says `status: hidden`: it removes an entry of an earlier root. */
	isHidden?: boolean;
	findings: Finding[];
}

/** Reads one file of a collection. */
export function readEntry(root: ContentRoot, collection: CollectionName, file: string): EntryRead {
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

	if (canHide(collection) && (yaml.data as { status?: unknown } | null)?.status === 'hidden')
		return { entry: null, isHidden: true, findings };

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

/** Organisations and sources have no status: they are there for whoever refers to them. */
function canHide(collection: CollectionName): boolean {
	return collection !== 'organisations' && collection !== 'sources';
}
