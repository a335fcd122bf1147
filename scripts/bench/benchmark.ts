/** A benchmark: the default export of a file `NAME.bench.ts` in this folder. */
export interface Benchmark {
	/** What its figures answer. */
	question: string;
	/** Measures; each row holds what was measured with the unit in its name. */
	run: () => Promise<Record<string, string | number>[]>;
}

/** Lowest, middle and highest of some measurements. */
export function spread(values: number[]) {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
	return { lowest: at(0), median: at(0.5), highest: at(1) };
}

/** The value that a share of the measurements does not exceed: 0.95 gives the p95. */
export function quantile(values: number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
