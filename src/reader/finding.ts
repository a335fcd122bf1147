import { compare } from '#domain/order.ts';

/** One thing that is wrong in the content, and where. */
export interface Finding {
	/** Path as the writer knows it: relative to the working directory where it lies below it. */
	file: string;
	/** From 1. */
	line: number;
	/** From 1. */
	column: number;
	/** Field (`claims[2].unit`), or a part of the body (`body`, `link`). */
	field: string;
	found: string;
	wanted: string;
}

/** `file:line:column  field  found …  wanted …`, on one line. */
export function formatFinding(finding: Finding): string {
	const { file, line, column, field, found, wanted } = finding;
	return `${file}:${line}:${column}  ${field}  found ${found}  wanted ${wanted}`;
}

/** Findings in reading order: by file, line, column, then field. */
export function byPlace(a: Finding, b: Finding): number {
	return (
		compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.field, b.field)
	);
}

/** A value as a writer would recognise it, on one line and not longer than 80 characters. */
export function show(value: unknown): string {
	if (value === undefined) return 'nothing';
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** `['claims', 2, 'unit']` as `claims[2].unit`. */
export function fieldName(path: readonly PropertyKey[]): string {
	return path
		.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
		.join('')
		.replace(/^\./, '');
}
