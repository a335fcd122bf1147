import { isOf, type ReadEntry } from '#reader/entry.ts';
import { show, type Finding } from '#reader/finding.ts';
import { atField, type Rule } from './context.ts';

/** Ids inside an entry are its anchors and the ends of references: each stands once. */
export const ownIds: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		if (isOf(entry, 'architectures')) yield* repeated(entry, 'rungs', entry.data.rungs);
		if (isOf(entry, 'systems')) yield* repeated(entry, 'configurations', entry.data.configurations);
		if (isOf(entry, 'assumptions')) yield* repeated(entry, 'constants', entry.data.constants);
		if (isOf(entry, 'benchmarks')) {
			yield* repeated(entry, 'rows', entry.data.rows);
			yield* emptyRows(entry, entry.data.rows);
		}
	}
};

function* repeated(
	entry: ReadEntry,
	list: string,
	items: readonly { id: string }[],
): Generator<Finding> {
	for (const [index, { id }] of items.entries()) {
		if (items.findIndex((item) => item.id === id) === index) continue;
		const found = `the id ${show(id)} a second time`;
		yield atField(entry, [list, index, 'id'], { found, wanted: `one id in ${list}` });
	}
}

/** What a row can measure; a row with none of it is a line without a figure. */
const measures = [
	'outputTokensPerSecond',
	'decodeTokensPerSecond',
	'inputTokensPerSecond',
	'totalTokensPerSecond',
	'requestsPerSecond',
	'ttftSeconds',
	'tpotSeconds',
	'sizeGB',
	'sizeGiB',
	'sizeBytes',
	'loadedGiB',
	'cacheGB',
	'cacheMiB',
	'bytesPerToken',
	'poolGiB',
	'poolTokens',
	'fits',
	'peakMemoryGB',
	'peakMemoryGiB',
];

function* emptyRows(entry: ReadEntry, rows: readonly object[]): Generator<Finding> {
	for (const [index, row] of rows.entries()) {
		if (measures.some((measure) => measure in row)) continue;
		yield atField(entry, ['rows', index], {
			found: 'a row that measures nothing',
			wanted: `one of ${measures.join(', ')}`,
		});
	}
}
