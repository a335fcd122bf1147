import type { Catalog, CitedSource, Entry, GradedClaim } from '#catalog/types.ts';
import { formatDate } from '#format/numbers.ts';
import { formatBaseline, formatClaimValue } from '#format/quantity.ts';
import { designWords, interestWords, methodWords, sourceKindWords } from '#format/words.ts';
import { href } from '#site';
import { link, numbered, plain, section, table } from './markdown-text.ts';

/** The claims of an entry: what was found, against what, who says so, how strong it is, and where. */
export function claimsMarkdown(catalog: Catalog, entry: Entry): string {
	const { units } = catalog.vocabulary;
	const rows = entry.claims.map((graded) => {
		const { claim, grading, interest, sources } = graded;
		const found = formatClaimValue(claim, units);
		return [
			`\`${claim.id}\``,
			`${plain(claim.statement)}${detailsOf(graded)}`,
			againstOf(graded, units),
			found === null ? 'No figure' : plain(found),
			`${grading.grade}: ${plain(grading.reason)}`,
			interestWords[interest.kind].label,
			sources.map(({ number }) => `[${number}]`).join(' '),
		];
	});
	const note = `The id of a claim across the site is \`${entry.key}#\` and the id below. Numbers of sources are those of the list at the end.`;
	return section(
		'What is claimed, and by whom',
		rows.length > 0 ? note : '',
		table(['Id', 'Finding', 'Against', 'Found', 'Grade', 'Said by', 'Source'], rows),
	);
}

function detailsOf({ claim }: GradedClaim): string {
	const details = [
		claim.population,
		claim.period,
		designWords[claim.design],
		methodWords[claim.method],
	];
	const status = claim.status === 'supported' ? '' : ` **${claim.status}**`;
	return ` (${details.flatMap((detail) => (detail ? [plain(detail)] : [])).join('; ')})${status}`;
}

function againstOf({ claim }: GradedClaim, units: Record<string, string>): string {
	const { baseline } = claim;
	if (!baseline) return '';
	const value = baseline.value === undefined ? null : formatBaseline(claim, units);
	return plain(value === null ? baseline.text : `${value}, ${baseline.text}`);
}

/** Claims that disagree, group by group: shown, never averaged. */
export function conflictsMarkdown(
	catalog: Catalog,
	groups: readonly { claim: GradedClaim; sources: CitedSource[] }[][],
): string {
	const rows = groups.flatMap((group, index) =>
		group.map(({ claim: { claim, grading, interest, path }, sources }) => [
			String(index + 1),
			plain(formatClaimValue(claim, catalog.vocabulary.units) ?? claim.metric),
			link(claim.statement, href(path)),
			grading.grade,
			interestWords[interest.kind].label,
			sources.map(voiceOf).join('; '),
		]),
	);
	const labels = ['Group', 'Found', 'Finding', 'Grade', 'Said by', 'Published by'];
	return section('Where the sources disagree', table(labels, rows));
}

function voiceOf({ publisher, data }: CitedSource): string {
	return plain(
		[publisher, data.published && formatDate(data.published)].filter(Boolean).join(', '),
	);
}

const extent = { whole: 'read whole', part: 'read in part', excerpt: 'read as an excerpt' };

/** The sources of an entry, with what each supports and how much of it was read. */
export function sourcesMarkdown(entry: Entry, factLabels: Record<string, string>): string {
	const items = entry.sources.map(({ id, data, publisher, supports, facts, isSecondHand }) => {
		const who = [data.author, publisher, data.published && formatDate(data.published)];
		const kind = `${sourceKindWords[data.kind]}${isSecondHand ? ', second-hand' : ''}`;
		const copy = data.readAt ? `, in ${link('this copy', data.readAt)}` : '';
		const rests = [
			...supports.map(({ metric, locator }) => plain(`${metric} (${locator})`)),
			...facts.map((field) =>
				field === 'default'
					? 'facts without a source of their own'
					: plain(factLabels[field] ?? field),
			),
		];
		return [
			`${link(data.title, data.url)}. ${plain(who.filter(Boolean).join(', '))}.`,
			`${kind}, ${extent[data.read]} on ${formatDate(data.accessed)}${copy}.`,
			rests.length > 0 ? `Supports: ${rests.join('; ')}.` : '',
			`${link('All that rests on it', href(`/sources/${id}/`))}.`,
		]
			.filter(Boolean)
			.join(' ');
	});
	return section('Sources', numbered(items));
}
