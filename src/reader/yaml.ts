// yaml: the maintained YAML 1.2 parser that keeps positions and leaves dates as text.
import { isAlias, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Finding } from './finding.ts';

/** A place in a file, from 1. */
export interface Place {
	line: number;
	column: number;
}

/** YAML that was read, with a way back from a field to its place. */
export interface YamlText {
	data: unknown;
	/** Place of the value at `path`, or of its nearest ancestor that is written down. */
	locate: (path: readonly PropertyKey[]) => Place;
	/** Place of a key of the mapping at `path`. */
	locateKey: (path: readonly PropertyKey[], key: string) => Place;
	findings: Finding[];
}

/**
 * Reads YAML without coercion of dates. `firstLine` is the line of the file on which `text` begins.
 * Syntax errors come back as findings, all of them, and `data` is then undefined. Anchors and
 * aliases are refused: a reader of the file must see what a field says where it stands.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
	// Counted here: the parser's own counter misses lines that it skips after an error.
	const placeAt = (offset: number): Place => {
		const before = text.slice(0, offset);
		return {
			line: firstLine + before.split('\n').length - 1,
			column: before.length - before.lastIndexOf('\n'),
		};
	};
	const problem = (offset: number, found: string, wanted = syntax): Finding => ({
		file,
		...placeAt(offset),
		field: 'yaml',
		found,
		wanted,
	});
	try {
		const document = parseDocument(text, { version: '1.2', uniqueKeys: true });
		const findings = [
			...[...document.errors, ...document.warnings].map((error) =>
				problem(error.pos[0], withoutPlace(error.message)),
			),
			...links(document).map(({ offset, name }) =>
				problem(offset, name, 'the value itself, without anchors and aliases'),
			),
		];
		return {
			data: findings.length > 0 ? undefined : document.toJS(),
			locate: (path) => placeAt(offsetOf(document, path)),
			locateKey: (path, key) => placeAt(keyOffset(document, path, key)),
			findings,
		};
	} catch {
		// The parser calls itself for each level: thousands of brackets end its stack.
		const start = () => ({ line: firstLine, column: 1 });
		const finding = problem(0, 'text that is nested too deeply');
		return { data: undefined, locate: start, locateKey: start, findings: [finding] };
	}
}

/** The parser's message without its own line and column, which do not count the file's lines. */
function withoutPlace(message: string): string {
	return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}

const syntax = 'YAML 1.2 (quote text that holds ": " or starts with a sign)';

function links(document: Document.Parsed): { offset: number; name: string }[] {
	const found: { offset: number; name: string }[] = [];
	visit(document, {
		Node(_key, node) {
			const name = isAlias(node)
				? `the alias *${node.source}`
				: node.anchor
					? `the anchor &${node.anchor}`
					: null;
			if (name) found.push({ offset: node.range?.[0] ?? 0, name });
		},
	});
	return found;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
	for (let depth = path.length; depth > 0; depth--) {
		const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
		if (node?.range) return node.range[0];
	}
	return document.contents?.range[0] ?? 0;
}

function keyOffset(document: Document.Parsed, path: readonly PropertyKey[], key: string): number {
	const node =
		path.length === 0 ? document.contents : (document.getIn([...path], true) as Node | undefined);
	if (node && 'items' in node) {
		for (const item of node.items) {
			if (item && typeof item === 'object' && 'key' in item) {
				const itemKey = item.key as { value?: unknown; range?: [number, number, number] };
				if (String(itemKey.value) === key && itemKey.range) return itemKey.range[0];
			}
		}
	}
	return offsetOf(document, path);
}
