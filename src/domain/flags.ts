import type { CaseOutcome, CaseStage } from '#schemas/vocabulary.ts';

export type FlagTone = 'go' | 'caution' | 'stop';

/** The flag an entry flies: a tone, and always words. */
export interface EntryFlag {
	tone: FlagTone;
	label: string;
}

/**
 * The flag of a case. Red: it ended without delivering, was reversed or banned. Green: it delivered,
 * in production. Amber: everything between, and everything unknown.
 */
export function caseFlag(stage: CaseStage, outcome: CaseOutcome): EntryFlag {
	if (outcome === 'banned') return { tone: 'stop', label: 'Banned' };
	if (outcome === 'reversed') return { tone: 'stop', label: 'Reversed' };
	if (outcome === 'not-delivered')
		return { tone: 'stop', label: stage === 'ended' ? 'Did not deliver' : 'Not delivering' };
	if (stage === 'ended')
		return { tone: 'caution', label: outcome === 'delivered' ? 'Ended, delivered' : 'Ended' };
	const label = { study: 'Study', pilot: 'Pilot', production: 'In production' }[stage];
	if (outcome === 'delivered')
		return stage === 'production'
			? { tone: 'go', label }
			: { tone: 'caution', label: `${label}, delivered` };
	return {
		tone: 'caution',
		label: `${label}, ${outcome === 'mixed' ? 'mixed' : 'outcome unknown'}`,
	};
}

/** The flag of any other entry: how current it is. */
export function currencyFlag(
	freshness: 'fresh' | 'due' | 'expired' | null,
	retirement: string | null,
): EntryFlag {
	if (retirement)
		return {
			tone: 'stop',
			label: retirement.startsWith('superseded')
				? 'Superseded'
				: retirement.startsWith('archived')
					? 'Archived'
					: 'Retired',
		};
	if (freshness === 'expired') return { tone: 'stop', label: 'Expired' };
	if (freshness === 'due') return { tone: 'caution', label: 'Due for a check' };
	return { tone: 'go', label: 'Current' };
}
