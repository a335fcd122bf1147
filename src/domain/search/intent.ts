import type { NameScore } from './name-scores.ts';
import { namedMachine, namedModel } from './sized-names.ts';
import { fold } from './tokens.ts';
import type { Intent } from './understood.ts';

/** Words that make a sizing question of a model or a machine that is named. */
const withName =
	/\b(fits?|fitting|v?ram|memory|how (many|much|big|large|fast)|gpus? (do|for|need|are)|(which|what) (gpu|card|machine|server|hardware|box)|siz(e|es|ing)|tok(en)?s?( per |\/)s(ec(ond)?)?|tps|throughput|concurrent|users?|requirements?|hardware (for|to|needed)|run(s|ning)?|(self|local)(ly)?[- ]?host(ed|ing)?|locally|big enough|enough (gpu|memory|vram)|on (a|an|one|two|\d+) .*(gpu|card|box|server|laptop|gb))\b/;

// What several of the patterns below share.
const amount =
	'(?:\\d+|two|three|four|five|six|eight|ten|twelve|twenty|thirty|forty|fifty|(?:a|one|two|five) (?:hundred|thousand))';
const people =
	'(?:users|people|staff|employees|seats|colleagues|lawyers|developers|engineers|students|agents|nurses|doctors|' +
	'clinicians|teachers|pupils|clerks|analysts)';
const machine = '(?:gpu|card|server|box|machine|cluster|laptop|mac|pc|computer)';
const gigabytes = '\\d+ ?(?:gb|gigs?|gigabytes?)';
const counted =
	'(?:tokens?|words|answers?|questions?|requests?|query|queries|chats?|conversations)';

/** Words that ask for sizing without naming either. */
const byItself = new RegExp(
	`\\b(?:${[
		'how (?:many|much) (?:gpus?|v?ram|(?:gpu )?memory|cards?|servers?|hardware)',
		`how (?:big|large) (?:a |an )?${machine}`,
		`siz(?:e|ing) (?:a|an|the|my|our|up|tool|calculator|of (?:a|the|my|our) ${machine})`,
		'(?:vram|gpu|memory|hardware|sizing|cost|power) calculator',
		'will it fit',
		'v?ram (?:needed|required|requirements?|for)',
		'how many (?:people|users|seats|sessions|colleagues|requests) (?:at once|can|could|will|per|does|fit)',
		'(?:what|which) (?:gpus?|card|hardware|server|box|machine) (?:do|does|would|should|can|could|for|to|is)',
		`${amount} (?:concurrent )?${people}`,
		`(?:team|office|department|company|school|class|firm) of ${amount}`,
		`(?:one|single|two) ${machine} (?:serve|handle|carry|cope)`,
		`(?:on|with|from) (?:a single|one|two|four|eight) ${machine}(?:e?s)?`,
		`shar(?:e|es|ing) (?:a|an|the|one|our) ${machine}`,
		`${gigabytes} (?:of )?(?:v?ram |memory )?${machine}s?`,
		`(?:on|in|with|for|from|have|only|into) (?:a |an |my |one |just |only )?${gigabytes}`,
		`${gigabytes} .*enough`,
		'(?:memory|v?ram|card|gpu) (?:is |are )?too small',
		'out of (?:v|gpu )?(?:ram|memory)',
		'\\d+b (?:model )?on',
		'how (?:much|many) (?:electricity|energy|power|watts|leccy)',
		'(?:power|electricity|energy) (?:bill|cost|costs|budget)',
		'(?:tokens?|words) (?:per|a|each) (?:watt|second|minute)',
		'self[- ]?host(?:ed|ing)? (?:a|an|our|my|llms?|models?)',
		'(?:buy|rent) (?:or|vs|versus) (?:buy|rent)',
		'(?:cheaper|dearer|more expensive) (?:than|to) (?:the |an? )?(?:api|cloud|rent|renting)',
		`(?:cost|price|money|pounds|dollars|euros|pence|cents) (?:per|for each|of a|of one|of each) (?:million |thousand )?${counted}`,
		`costs? .*${counted} (?:a|per|each) (?:day|month|week|year)`,
	].join('|')})\\b`,
);
const memoryAlone = /^(gpu |graphics card |card |video )?(v?ram|memory)$/;
const question =
	/^(what|how|why|when|where|which|who|is|are|can|could|do|does|did|has|have|should|will|would|was|were)\b|\?$/;
const meaning =
	/^(what('?s| is| are| does)|define|meaning of|explain|difference between)\b|\b(meaning|definition|explained|mean|stands? for)\??$/;
/** Words that speak to those who made the site, or of the site itself. */
const toUs =
	/\b(you|your|yours|pitcrew|this (web ?)?site|these pages|on here|(numbers?|figures?) here|these (numbers|figures)|this (number|figure))\b/;

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
	const isSized = byItself.test(text);
	const isAsked = (model !== null || machine !== null) && withName.test(text);
	if (memoryAlone.test(text)) return 'sizing';
	if (!isName && (isSized || isAsked || (model && machine))) return 'sizing';
	if (meaning.test(text)) return 'term';
	if (question.test(text)) return 'question';
	return first?.row.collection === 'glossary' && first.isWhole ? 'term' : 'name';
}
