import type { RecordKind } from './types.ts';

/** What this needs of a constant of `content/assumptions`. */
export interface FittedConstant {
	id: string;
	basis: 'published' | 'fitted' | 'assumed';
	sources: readonly { source: string }[];
}

const speed = ['decode-', 'prefill-', 'ttft-', 'throughput-', 'link-', 'band-'];
const room = ['memory-usable', 'memory-apple', 'memory-unified', 'overhead-', 'fit-'];
const files = ['memory-gguf', 'memory-dynamic', 'memory-safetensors'];

/** Ids of the constants that a kind leans on begin with one of these. */
const prefixes: Record<RecordKind, string[]> = {
	ttft: speed,
	tpot: speed,
	throughput: speed,
	decode: speed,
	prefill: speed,
	fits: room,
	pool: room,
	cache: ['kv-'],
	weights: files,
	'gguf-size': files,
	'fine-tuning': ['tuning-'],
};

/**
 * Sources that constants behind a kind were fitted on. A measurement of such a source counts as used in fitting even
 * where its own row was left out of it: the share of the others is then honest.
 */
export function fittedOn(kind: RecordKind, constants: readonly FittedConstant[]): Set<string> {
	const behind = constants.filter(
		({ id, basis }) => basis === 'fitted' && prefixes[kind].some((prefix) => id.startsWith(prefix)),
	);
	return new Set(behind.flatMap(({ sources }) => sources.map(({ source }) => source)));
}
