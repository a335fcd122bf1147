import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { formatFinding } from '#reader/finding.ts';
import { readContent } from '#reader/read-content.ts';
import { checkContent } from '#rules/index.ts';

/** A small content root in which everything is right: an entry or two of each collection. */
export const smallRoot = path.resolve('test/fixtures/small');
/** A day after every day in it. */
export const dayOfChecks = '2026-11-23';

/** One slip of a writer, made in the small root, and what the checker must say about it. */
export interface Mistake {
	what: string;
	/** File of the root that is wrong. */
	file: string;
	/** Another file of the root to begin with, where `file` is new. */
	copyOf?: string;
	/** Words or pattern to replace, once. */
	from?: string | RegExp;
	to?: string;
	/** The whole file, instead of a replacement. */
	text?: string | Uint8Array;
	/** The one line that the checker prints. */
	finding: string;
}

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** A copy of the small root that a test may change; removed after the tests of the file. */
export function copyOfSmallRoot(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'pitcrew-content-'));
	folders.push(folder);
	cpSync(smallRoot, folder, { recursive: true });
	return folder;
}

/** Writes a file of a root, with its folders. */
export function write(root: string, file: string, text: string | Uint8Array): void {
	const target = path.join(root, file);
	mkdirSync(path.dirname(target), { recursive: true });
	writeFileSync(target, text);
}

/** Changes a file of a root; throws when the words are not there, so that no mistake is none. */
export function change(root: string, file: string, from: string | RegExp, to: string): void {
	const before = readFileSync(path.join(root, file), 'utf8');
	const after = before.replace(from, () => to);
	if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
	write(root, file, after);
}

/** The small root with one mistake in it. */
export function rootWith({ file, copyOf, from, to, text }: Mistake): string {
	const root = copyOfSmallRoot();
	if (copyOf !== undefined) write(root, file, readFileSync(path.join(root, copyOf)));
	if (text !== undefined) write(root, file, text);
	if (from !== undefined) change(root, file, from, to ?? '');
	return root;
}

/** What the checker finds in these roots, as it prints it, with files named from their root. */
export function findingsIn(...roots: string[]): string[] {
	const content = readContent(roots.map((folder) => ({ folder, label: path.basename(folder) })));
	const lines = checkContent(content, dayOfChecks).map(formatFinding);
	return lines.map((line) => roots.reduce((text, root) => text.replaceAll(`${root}/`, ''), line));
}
