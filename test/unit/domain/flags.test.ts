import { describe, expect, test } from 'vitest';
import { caseFlag, currencyFlag } from '#domain/flags.ts';
import { caseOutcome, caseStage } from '#schemas/vocabulary.ts';

describe('the flag of a case', () => {
	test.each([
		['production', 'delivered', 'go', 'In production'],
		['production', 'mixed', 'caution', 'In production, mixed'],
		['production', 'unknown', 'caution', 'In production, outcome unknown'],
		['production', 'not-delivered', 'stop', 'Not delivering'],
		['production', 'reversed', 'stop', 'Reversed'],
		['pilot', 'delivered', 'caution', 'Pilot, delivered'],
		['study', 'unknown', 'caution', 'Study, outcome unknown'],
		['ended', 'not-delivered', 'stop', 'Did not deliver'],
		['ended', 'delivered', 'caution', 'Ended, delivered'],
		['ended', 'banned', 'stop', 'Banned'],
	] as const)('%s and %s fly %s: %s', (stage, outcome, tone, label) => {
		expect(caseFlag(stage, outcome)).toEqual({ tone, label });
	});

	test('is green only for what delivered in production, and always has words', () => {
		for (const stage of caseStage.options) {
			for (const outcome of caseOutcome.options) {
				const { tone, label } = caseFlag(stage, outcome);
				expect(label.length).toBeGreaterThan(3);
				expect(tone === 'go').toBe(stage === 'production' && outcome === 'delivered');
				const isRed = ['banned', 'reversed', 'not-delivered'].includes(outcome);
				expect(tone === 'stop').toBe(isRed);
			}
		}
	});
});

test.each([
	[null, null, 'go', 'Current'],
	['fresh', null, 'go', 'Current'],
	['due', null, 'caution', 'Due for a check'],
	['expired', null, 'stop', 'Expired'],
	['fresh', 'superseded by tiny-8b', 'stop', 'Superseded'],
	['due', 'archived', 'stop', 'Archived'],
	['expired', 'retired (2026-01)', 'stop', 'Retired'],
] as const)('an entry that is %s and %s flies %s: %s', (freshness, retirement, tone, label) => {
	expect(currencyFlag(freshness, retirement)).toEqual({ tone, label });
});
