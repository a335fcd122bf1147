import { describe, expect, it } from 'vitest';
import { fittedOn } from '#domain/sizing/track-record/fitted-on.ts';
import { judge, recordLine } from '#domain/sizing/track-record/judge.ts';
import { toleranceOf } from '#domain/sizing/track-record/kinds.ts';
import { samePage } from '#domain/sizing/track-record/source-page.ts';
import { tally, worstFirst } from '#domain/sizing/track-record/summary.ts';
import type { RecordKind, RecordLine } from '#domain/sizing/track-record/types.ts';
import { SizingRefusal } from '#domain/sizing/refusal.ts';

const line = (kind: RecordKind, measured: number, value: number, band = 1.2): RecordLine =>
	recordLine({
		kind,
		quantity: 'x',
		unit: 'u',
		measured,
		predict: () => ({ value, low: value / band, high: value * band }),
	});
const refused = recordLine({
	kind: 'ttft',
	quantity: 'x',
	unit: 'ms',
	measured: 1,
	predict: () => {
		throw new SizingRefusal('missing', 'model.layerCount', 'no layers');
	},
});

describe('the judgement', () => {
	it.each<[RecordKind, number, number, boolean]>([
		['throughput', 100, 150, true],
		['throughput', 100, 151, false],
		['throughput', 150, 100, true],
		['ttft', 100, 200, true],
		['ttft', 100, 49, false],
		['weights', 100, 102, true],
		['weights', 100, 97.9, false],
		['gguf-size', 100, 103, true],
		['cache', 100, 101.1, false],
		['fine-tuning', 100, 130, true],
	])('%s: measured %d, predicted %d: %s', (kind, measured, value, isWithin) => {
		expect(line(kind, measured, value).outcome).toMatchObject({ isWithin });
	});

	it('lets a pool differ by GiB or by a share of its tokens', () => {
		const pool = (unit: string, measured: number, value: number) =>
			judge({ kind: 'pool', unit, measured }, { value, low: value, high: value });
		expect(pool('GiB', 3.3, 1)).toMatchObject({ isWithin: true, isInRange: false });
		expect(pool('tokens', 1000, 1160).isWithin).toBe(false);
		expect(toleranceOf('pool', 'tokens')).toEqual({ type: 'relative', most: 0.15 });
	});

	it('says of a measured value whether our range holds it, whatever the tolerance says', () => {
		expect(line('tpot', 100, 130, 1.1).outcome).toMatchObject({ isWithin: true, isInRange: false });
		expect(line('tpot', 100, 190, 2).outcome).toMatchObject({ isWithin: false, isInRange: true });
	});

	it('counts a tight verdict as either, and has no factor for one', () => {
		const fit = (measured: boolean, value: boolean | 'tight') =>
			judge({ kind: 'fits', unit: 'verdict', measured }, { value });
		expect(fit(false, 'tight')).toMatchObject({ isWithin: true, factor: null });
		expect(fit(false, true)).toMatchObject({ isWithin: false, isInRange: false });
	});

	it('has a factor without end where nothing is left', () => {
		expect(line('pool', 3, -1).outcome).toMatchObject({ factor: Number.POSITIVE_INFINITY });
	});

	it('keeps a refusal, and lets other errors pass', () => {
		expect(refused.outcome).toMatchObject({ refusal: { field: 'model.layerCount' } });
		const broken = () => recordLine({ ...refused, predict: () => JSON.parse('{') as never });
		expect(broken).toThrow(SyntaxError);
	});
});

describe('the summary', () => {
	const lines = [
		line('tpot', 100, 100),
		line('tpot', 100, 130),
		line('tpot', 100, 200),
		line('tpot', 100, 25),
		refused,
	];

	it('counts shares of what was compared', () => {
		expect(tally(lines)).toEqual({
			compared: 4,
			refused: 1,
			within: 2,
			inRange: 1,
			withinShare: 0.5,
			inRangeShare: 0.25,
			medianFactor: 1.3,
			factorOfNineTenths: 4,
		});
		expect(tally([refused])).toMatchObject({ compared: 0, withinShare: null, medianFactor: null });
	});

	it('puts the worst first and what was refused last', () => {
		const predicted = worstFirst(lines).map(({ outcome }) =>
			'refusal' in outcome ? 'refused' : outcome.predicted.value,
		);
		expect(predicted).toEqual([25, 200, 130, 100, 'refused']);
		const pool = line('pool', 3, 5.5);
		expect(worstFirst([pool, line('weights', 100, 105)])[1]).toBe(pool);
	});
});

describe('what was fitted on', () => {
	const constants = [
		{ id: 'decode-a', basis: 'fitted' as const, sources: [{ source: 'runs' }] },
		{ id: 'decode-b', basis: 'published' as const, sources: [{ source: 'datasheet' }] },
		{ id: 'tuning-c', basis: 'fitted' as const, sources: [{ source: 'recipes' }] },
	];

	it('is the sources of fitted constants behind a kind', () => {
		expect([...fittedOn('tpot', constants)]).toEqual(['runs']);
		expect([...fittedOn('fine-tuning', constants)]).toEqual(['recipes']);
		expect([...fittedOn('cache', constants)]).toEqual([]);
	});

	it('knows a page again at another commit', () => {
		const page = (commit: string) => `https://github.com/a/b/blob/${commit}/README.md`;
		expect(samePage(page('abc'))).toBe(samePage(`${page('main')}#rows`));
		expect(samePage(page('abc'))).not.toBe(samePage('https://github.com/a/b/blob/abc/OTHER.md'));
	});
});
