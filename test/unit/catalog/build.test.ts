import { describe, expect, test } from 'vitest';
import { buildCatalog } from '#catalog/build.ts';
import { readContent } from '#reader/read-content.ts';
import { leaningOnRetired } from '#rules/retired.ts';
import { change, copyOfSmallRoot, smallRoot } from '../rules/small-content.ts';

const read = (folder = smallRoot) => readContent([{ folder, label: 'small' }]);
const catalog = buildCatalog(read(), '2026-11-23');

test('throws with every finding where something is wrong', () => {
	const root = copyOfSmallRoot();
	change(root, 'cases/acme-assistant.mdx', 'models: [tiny-7b]', 'models: [tiny-8b]');
	change(root, 'paths/joiner.mdx', 'page: /size/', 'page: /sizes/');
	expect(() => buildCatalog(read(root), '2026-11-23')).toThrow(
		/models\[0\] {2}found "tiny-8b"[\s\S]*steps\[1\]\.page/,
	);
});

test('knows every entry by collection, by slug and by key, and throws for others', () => {
	expect(catalog.of('sources').map(({ id }) => id)).toEqual([
		'daily-story-2025',
		'clerk-audit-2025',
		'bolt-datasheet-2025',
	]);
	expect(catalog.get('models', 'tiny-7b').path).toBe('/models/tiny-7b/');
	expect(catalog.entry('models/tiny-7b')).toBe(catalog.get('models', 'tiny-7b'));
	expect(catalog.all()).toHaveLength(21);
	expect(() => catalog.entry('models/tiny-8b')).toThrow('The catalogue has no models/tiny-8b.');
	expect(() => catalog.claim('cases/acme-assistant#nothing')).toThrow(
		'has no cases/acme-assistant#nothing',
	);
});

test('relations are typed once and read both ways', () => {
	const backlinks = catalog.get('models', 'tiny-7b').backlinks.map(({ key }) => key);
	// The case, both rungs' architecture, the guide's verdict and the benchmark name it; nobody twice.
	expect(backlinks.toSorted()).toEqual([
		'architectures/desk',
		'benchmarks/engine-speed',
		'cases/acme-assistant',
		'guides/choose',
	]);
	expect(
		catalog
			.get('failure-modes', 'no-test')
			.backlinks.map(({ key }) => key)
			.toSorted(),
	).toEqual(['architectures/desk', 'cases/acme-assistant']);
});

describe('claims', () => {
	const claim = (id: string) => catalog.claim(`cases/acme-assistant#${id}`);

	test('are graded from their sources', () => {
		// An audit, read whole, with its method, by an institute: A. What only the press reports: D.
		expect(claim('share').grading.grade).toBe('A');
		expect(claim('share-in-the-press').grading.grade).toBe('D');
		// The maker, on its own sheet, without a method: C; with one: B.
		expect(catalog.claim('models/tiny-7b#as-good').grading.grade).toBe('C');
		expect(catalog.claim('techniques/cache#sooner').grading.grade).toBe('B');
	});

	test('say whose interest they serve', () => {
		expect(claim('share').interest.kind).toBe('independent');
		expect(claim('share-in-the-press').interest.kind).toBe('subject');
		expect(catalog.claim('models/tiny-7b#as-good').interest.kind).toBe('vendor');
	});

	test('disagree both ways, though only one side says so', () => {
		expect(claim('share').conflicts).toEqual(['cases/acme-assistant#share-in-the-press']);
		expect(claim('share-in-the-press').conflicts).toEqual(['cases/acme-assistant#share']);
		expect(claim('spend').conflicts).toEqual([]);
	});

	test('number the sources of their page in the order of citing', () => {
		const entry = catalog.get('cases', 'acme-assistant');
		expect(entry.sources.map(({ number, id, isSecondHand }) => [number, id, isSecondHand])).toEqual(
			[
				[1, 'clerk-audit-2025', false],
				[2, 'daily-story-2025', true],
			],
		);
		expect(
			entry.sources[0]?.supports.map(({ claimId, locator }) => `${claimId}: ${locator}`),
		).toEqual(['share: Table 1', 'spend: Section 3']);
	});
});

test('freshness follows today, an input', () => {
	// Reviewed on 1 March 2026; models hold 120 days, to 29 June; cases 365, to 1 March 2027.
	const stateOf = (key: string, today: string) =>
		buildCatalog(read(), today).entry(key).freshness?.state;
	expect(stateOf('models/tiny-7b', '2026-06-29')).toBe('due');
	expect(stateOf('models/tiny-7b', '2026-06-30')).toBe('expired');
	expect(stateOf('cases/acme-assistant', '2026-06-30')).toBe('fresh');
	expect(catalog.entry('sources/clerk-audit-2025').freshness).toBeNull();
});

describe('a retirement', () => {
	const root = copyOfSmallRoot();
	change(root, 'models/tiny-7b.mdx', 'released: 2025-01', 'released: 2025-01\nretires: 2026-06');
	const retired = buildCatalog(read(root), '2026-11-23');

	test('reaches every entry that leans on it, and the entry itself', () => {
		const leaning = retired.all().filter(({ leansOn }) => leansOn.length > 0);
		expect(leaning.map(({ key }) => key).toSorted()).toEqual([
			'architectures/desk',
			'benchmarks/engine-speed',
			'cases/acme-assistant',
			'guides/choose',
		]);
		expect(retired.get('models', 'tiny-7b')).toMatchObject({
			retirement: 'retired (2026-06)',
			flag: { tone: 'stop', label: 'Retired' },
		});
	});

	test('comes on its day, not when it is announced', () => {
		const before = buildCatalog(read(root), '2026-05-31').get('models', 'tiny-7b');
		expect(before).toMatchObject({ retirement: null, flag: { tone: 'go' } });
		expect(leaningOnRetired(read(root), '2026-05-31')).toEqual([]);
	});

	test('is listed by the check, in the same words', () => {
		expect(
			leaningOnRetired(read(root), '2026-11-23')
				.map(({ entry, target, why }) => `${entry.key} ${target} ${why}`)
				.toSorted(),
		).toEqual(
			[
				'architectures/desk',
				'benchmarks/engine-speed',
				'cases/acme-assistant',
				'guides/choose',
			].map((key) => `${key} models/tiny-7b retired (2026-06)`),
		);
	});
});
