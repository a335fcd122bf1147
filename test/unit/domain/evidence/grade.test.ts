import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	gradeOf,
	raisesGrade,
	secondHandKinds,
	type GradedClaim,
	type GradedSource,
} from '#domain/evidence/grade.ts';
import {
	gradeLetters,
	measuredBy,
	method,
	readExtent,
	sourceKind,
	studyDesign,
	type GradeLetter,
} from '#schemas/vocabulary.ts';

const claim = (fields: Partial<GradedClaim> = {}): GradedClaim => ({
	measuredBy: 'independent',
	method: 'described',
	design: 'observational',
	...fields,
});
const source = (
	kind: GradedSource['kind'],
	read: GradedSource['read'] = 'whole',
): GradedSource => ({ kind, read });
const grade = (fields: Partial<GradedClaim>, ...sources: GradedSource[]): GradeLetter =>
	gradeOf(claim(fields), sources).grade;

// The lines of the table in DESIGN.md, "Evidence": the first that holds decides.
describe('the table of grades', () => {
	test.each<[GradeLetter, string, Partial<GradedClaim>, GradedSource[]]>([
		['E', 'we measured it', { measuredBy: 'pitcrew', design: 'benchmark' }, [source('paper')]],
		['E', 'an estimate, even out of the best paper', { design: 'estimate' }, [source('paper')]],
		[
			'E',
			'an estimate out of the press: the first line decides',
			{ design: 'estimate' },
			[source('press')],
		],
		['D', 'press only', {}, [source('press')]],
		['D', 'blog, forum and table together', {}, [source('blog'), source('forum'), source('table')]],
		['D', 'press only, about a court', { design: 'ruling', method: 'public' }, [source('press')]],
		['A', 'independent, method described, in a paper', {}, [source('paper')]],
		['A', 'independent, method public, in a data set', { method: 'public' }, [source('dataset')]],
		[
			'A',
			'a court, read in the part that matters',
			{ design: 'ruling' },
			[source('court', 'part')],
		],
		['A', 'a regulator', {}, [source('regulator')]],
		['A', 'an audit beside the press', { design: 'audit' }, [source('press'), source('audit')]],
		[
			'B',
			'the same paper in an excerpt: an excerpt carries no A',
			{},
			[source('paper', 'excerpt')],
		],
		[
			'B',
			'an excerpt of a paper beside a whole press article',
			{},
			[source('paper', 'excerpt'), source('press')],
		],
		['B', 'independent, in a paper, without its method', { method: 'none' }, [source('paper')]],
		['B', 'independent, first-hand, in no strong source', {}, [source('post')]],
		['B', 'a filing is official, but no paper or audit', {}, [source('filing')]],
		['B', 'the organisation itself, with its method', { measuredBy: 'subject' }, [source('post')]],
		[
			'B',
			'the vendor, with its method, in a paper: it is still the vendor',
			{ measuredBy: 'vendor' },
			[source('paper')],
		],
		[
			'B',
			'the integrator, with data to repeat it',
			{ measuredBy: 'integrator', method: 'public' },
			[source('talk')],
		],
		[
			'B',
			'the organisation in a filing, without a method',
			{ measuredBy: 'subject', method: 'none' },
			[source('filing')],
		],
		[
			'B',
			'the organisation in an excerpt of a ruling',
			{ measuredBy: 'subject', method: 'none' },
			[source('court', 'excerpt')],
		],
		[
			'C',
			'the organisation itself, without a method',
			{ measuredBy: 'subject', method: 'none' },
			[source('post')],
		],
		[
			'C',
			'the vendor on its data sheet',
			{ measuredBy: 'vendor', method: 'none' },
			[source('datasheet')],
		],
		[
			'C',
			'the vendor in its own paper, without a method',
			{ measuredBy: 'vendor', method: 'none' },
			[source('paper')],
		],
		[
			'C',
			'the organisation and the press about it',
			{ measuredBy: 'subject', method: 'none' },
			[source('post'), source('press')],
		],
	])('%s: %s', (letter, _why, fields, sources) => {
		expect(grade(fields, ...sources)).toBe(letter);
	});

	test('throws without a source: a claim that rests on nothing has no grade', () => {
		expect(() => gradeOf(claim(), [])).toThrow('without a source');
	});
});

describe('lowering', () => {
	const lowered = { to: 'C' as const, why: 'The sample was ours to choose' };

	test('gives the letter, the reason, and the letter it was', () => {
		expect(gradeOf(claim({ lowered }), [source('paper')])).toEqual({
			grade: 'C',
			reason: lowered.why,
			loweredFrom: 'A',
		});
	});

	test('to the same letter or a better one changes nothing and is refused', () => {
		for (const to of ['A', 'B'] as const) {
			const raised = claim({ method: 'none', lowered: { to, why: lowered.why } });
			expect(gradeOf(raised, [source('paper')])).toMatchObject({ grade: 'B', loweredFrom: null });
			expect(raisesGrade(raised, [source('paper')])).toBe(true);
		}
		expect(raisesGrade(claim({ lowered }), [source('paper')])).toBe(false);
		expect(raisesGrade(claim(), [source('paper')])).toBe(false);
	});
});

describe('laws', () => {
	const anySource = fc.record({
		kind: fc.constantFrom(...sourceKind.options),
		read: fc.constantFrom(...readExtent.options),
	});
	const anySources = fc.array(anySource, { minLength: 1, maxLength: 4 });
	const anyClaim: fc.Arbitrary<GradedClaim> = fc.record({
		measuredBy: fc.constantFrom(...measuredBy.options),
		method: fc.constantFrom(...method.options),
		design: fc.constantFrom(...studyDesign.options),
	});
	/** A is 0, E is 4: weaker evidence may not give a smaller number. */
	const rank = (of: GradedClaim, sources: GradedSource[]) =>
		gradeLetters.indexOf(gradeOf(of, sources).grade);

	test('a grade never rises when less of a source was read, or it only reports', () => {
		fc.assert(
			fc.property(anyClaim, anySources, fc.nat(), (of, sources, at) => {
				const index = at % sources.length;
				const weaker = (change: Partial<GradedSource>) =>
					sources.map((one, place) => (place === index ? { ...one, ...change } : one));
				const before = rank(of, sources);
				expect(rank(of, weaker({ read: 'excerpt' }))).toBeGreaterThanOrEqual(before);
				for (const kind of secondHandKinds) {
					const after = rank(of, weaker({ kind }));
					// E stays E; below it nothing gets better.
					expect(after).toBeGreaterThanOrEqual(before);
				}
			}),
		);
	});

	test('a grade never rises when the method goes, or the measurer is the party concerned', () => {
		fc.assert(
			fc.property(anyClaim, anySources, (of, sources) => {
				const before = rank(of, sources);
				expect(rank({ ...of, method: 'none' }, sources)).toBeGreaterThanOrEqual(before);
				if (of.measuredBy === 'independent') {
					expect(rank({ ...of, measuredBy: 'vendor' }, sources)).toBeGreaterThanOrEqual(before);
				}
			}),
		);
	});

	test('lowering never raises', () => {
		fc.assert(
			fc.property(anyClaim, anySources, fc.constantFrom(...gradeLetters), (of, sources, to) => {
				const after = rank({ ...of, lowered: { to, why: 'a reason' } }, sources);
				expect(after).toBe(Math.max(rank(of, sources), gradeLetters.indexOf(to)));
			}),
		);
	});

	test('the order of the sources does not matter', () => {
		fc.assert(
			fc.property(anyClaim, anySources, (of, sources) => {
				expect(rank(of, sources.toReversed())).toBe(rank(of, sources));
			}),
		);
	});
});
