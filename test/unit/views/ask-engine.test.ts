import { describe, expect, it } from 'vitest';
import { buildCatalog } from '#catalog/build.ts';
import { SizingRefusal } from '#domain/sizing/refusal.ts';
import { readContent } from '#reader/read-content.ts';
import { askEngine } from '#views/ask-engine.ts';
import { rungSizing } from '#views/rung-sizing.ts';
import { rungViews } from '#views/rungs.ts';
import { sizeEmbed } from '#views/size-embed.ts';
import { sizePage } from '#views/size-page.ts';
import { trackRecord } from '#views/track-record.ts';
import { trackRecordSummary } from '#views/track-record-summary.ts';
import { dayOfChecks, smallRoot } from '../rules/small-content.ts';

describe('content without the constants of the engine', () => {
	const catalog = buildCatalog(readContent([{ folder: smallRoot, label: 'small' }]), dayOfChecks);
	const lacks = /constants of the sizing engine are missing .*“[a-z-]+” among them/;
	const first = (collection: 'models' | 'systems') => {
		const [entry] = catalog.of(collection);
		if (!entry) throw new Error(`no ${collection}`);
		return entry;
	};

	it('has a tool page that says so', () => {
		expect(sizePage(catalog, '/')).toEqual({ ok: false, why: expect.stringMatching(lacks) });
	});

	it.each(['models', 'systems'] as const)('says so on pages of %s, without a table', (name) => {
		const embed = sizeEmbed(catalog, first(name));
		expect(embed).toMatchObject({ rows: [], toolPath: null });
		expect(embed?.lead).toMatch(lacks);
	});

	it('says so beside each rung of an architecture', () => {
		const [written] = catalog.of('architectures');
		if (!written) throw new Error('no architecture');
		const workload = { ...written.data.workload, inputTokens: 1000, outputTokens: 100 };
		const entry = { ...written, data: { ...written.data, workload } };
		const sizings = rungViews(catalog, entry).map((view) => rungSizing(catalog, entry, view));
		expect(sizings.length).toBeGreaterThan(0);
		for (const sizing of sizings) {
			expect(sizing).toMatchObject({ figures: [], toolPath: null });
			expect(sizing?.why).toMatch(lacks);
		}
	});

	it('has a track record that compares nothing and says so', () => {
		expect(trackRecord(catalog)).toMatchObject({ lines: [], leftOut: [] });
		expect(trackRecordSummary(catalog).why).toMatch(lacks);
	});
});

describe('asking the engine', () => {
	it('passes an answer on, and a refusal as a sentence', () => {
		expect(askEngine(() => 7)).toEqual({ ok: true, value: 7 });
		const refuse = () => {
			throw new SizingRefusal('unsupported', 'model', 'there is no model x here');
		};
		expect(askEngine(refuse)).toEqual({ ok: false, why: 'Not sized: there is no model x here.' });
	});

	it('hides no fault of the program', () => {
		const fail = () => {
			throw new TypeError('x is undefined');
		};
		expect(() => askEngine(fail)).toThrow(TypeError);
	});
});
