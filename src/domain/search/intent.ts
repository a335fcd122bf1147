import type { NameScore } from './name-scores.ts';
import { namedMachine, namedModel } from './sized-names.ts';
import { fold } from './tokens.ts';
import type { Intent } from './understood.ts';

/** Words that make a sizing question of a model or a machine that is named. */
const withName =
	/\b(fits?|fitting|v?ram|memory|how (many|much|big|large|fast)|gpus? (do|for|need|are)|(which|what) (gpu|card|machine|server|hardware|box)|siz(e|es|ing)|tok(en)?s?( per |\/)s(ec(ond)?)?|tps|throughput|concurrent|users?|requirements?|hardware (for|to|needed)|run(s|ning)?|(self|local)(ly)?[- ]?host(ed|ing)?|locally|big enough|enough (gpu|memory|vram)|on (a|an|one|two|\d+) .*(gpu|card|box|server|laptop|gb))\b/;
/** Words that ask for sizing without naming either. */
const byItself = [
	/\bhow (many|much) (gpus?|v?ram|(gpu )?memory|cards?|servers?|hardware)\b/,
	/\bhow (big|large) (a |an )?(box|machine|server|gpu|card)\b/,
	/\bsiz(e|ing) (a|an|the|my|our|up|tool|calculator|of (a|the|my|our) (box|machine|server|cluster))\b/,
	/\b(vram|gpu|memory|hardware|sizing|cost|power) calculator\b/,
	/\bwill it fit\b/,
	/\bv?ram (needed|required|requirements?|for)\b/,
	/\bhow many (people|users|seats|sessions|colleagues|requests) (at once|can|could|will|per|does|fit)\b/,
	/\b(what|which) (gpu|gpus|card|hardware|server|box|machine) (do|does|would|should|can|could|for|to|is)\b/,
	/\b\d+ (concurrent )?(users|people|staff|employees|seats|colleagues|lawyers|developers|engineers|students|agents|nurses|doctors|clinicians|teachers|pupils|clerks|analysts)\b/,
	/\b(one|single|two) (gpu|card|server|box|machine) (serve|handle|carry|cope)\b/,
	/\b(power|electricity|energy) (bill|cost|costs|budget)\b/,
	/\b(on|with|from) (a single|one|two|four|eight) (gpus?|cards?|boxe?s?|servers?|machines?)\b/,
	/\bself[- ]?host(ed|ing)? (a|an|our|my|llms?|models?)\b/,
	/\b(buy|rent) (or|vs|versus) (buy|rent)\b/,
	/\bcost (per|of a|of one) (million )?tokens?\b/,
];
const question =
	/^(what|how|why|when|where|which|who|is|are|can|could|do|does|did|has|have|should|will|would|was|were)\b|\?$/;
const meaning =
	/^(what('?s| is| are| does)|define|meaning of|explain|difference between)\b|\b(meaning|definition|explained|mean|stands? for)\??$/;
/** Words that speak to those who made the site, or of the site itself. */
const toUs = /\b(you|your|yours|pitcrew|this (web ?)?site|these pages|on here)\b/;

/** Whether a query asks about this site, not about its subjects. */
export function isAboutSite(query: string): boolean {
	return toUs.test(fold(query));
}

/** From here on a name is what was asked for, and not part of a question. */
const wholeQuery = 0.93;

/**
 * What a reader is after.
 *
 * @param best names that answer the query, best first
 */
export function intentOf(query: string, best: readonly NameScore[]): Intent {
	const text = fold(query);
	const first = best[0];
	const isName = (first?.score ?? 0) > wholeQuery;
	const [model, machine] = [namedModel(best), namedMachine(best)];
	const isSized = byItself.some((words) => words.test(text));
	const isAsked = (model !== null || machine !== null) && withName.test(text);
	if (!isName && (isSized || isAsked || (model && machine))) return 'sizing';
	if (meaning.test(text)) return 'term';
	if (question.test(text)) return 'question';
	return first?.row.collection === 'glossary' && first.isWhole ? 'term' : 'name';
}
