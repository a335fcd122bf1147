import { SizingRefusal } from '../refusal.ts';
import type { Estimate } from '../types.ts';

/** How many of the engine's own unit one asked unit is, by the asked unit's first word. */
const factors: Record<string, [number, RegExp]> = {
	bytes: [1, /bytes/],
	byte: [1, /bytes/],
	b: [1, /bytes/],
	kib: [2 ** 10, /bytes/],
	mib: [2 ** 20, /bytes/],
	gib: [2 ** 30, /bytes/],
	tib: [2 ** 40, /bytes/],
	kb: [1e3, /bytes/],
	mb: [1e6, /bytes/],
	gb: [1e9, /bytes/],
	tb: [1e12, /bytes/],
	s: [1000, /ms/],
	sec: [1000, /ms/],
	seconds: [1000, /ms/],
	ms: [1, /ms/],
	milliseconds: [1, /ms/],
	us: [0.001, /ms/],
	µs: [0.001, /ms/],
	min: [60_000, /ms/],
	minutes: [60_000, /ms/],
};

/** Units of a count of parameters. */
const counts: Record<string, number> = { b: 1e9, billion: 1e9, bn: 1e9, m: 1e6, million: 1e6 };

/** An estimate in the unit that was asked: `GiB per GPU`, `MiB`, `bytes`, `ms`. Words after the unit only tell of what. */
export function inUnit(estimate: Estimate, unit: string): Estimate {
	const asked =
		unit
			.trim()
			.split(/[\s/]+/)[0]
			?.toLowerCase() ?? '';
	if (asked === '') return estimate;
	const counted = estimate.unit === 'parameters';
	const known: [number, RegExp] | undefined = counted
		? [counts[asked] ?? 1, /parameters/]
		: factors[asked];
	if (!known) {
		if (estimate.unit === 'bytes' || estimate.unit === 'ms') throw unknownUnit(unit);
		return { ...estimate, unit };
	}
	const [factor, own] = known;
	if (!own.test(estimate.unit)) throw unknownUnit(unit);
	return {
		...estimate,
		low: estimate.low / factor,
		expected: estimate.expected / factor,
		high: estimate.high / factor,
		unit,
	};
}

const unknownUnit = (unit: string) =>
	new SizingRefusal('unsupported', 'ask.unit', `"${unit}" is no unit of what is asked`);
