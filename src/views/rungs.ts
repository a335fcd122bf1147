import type { Rung } from '#schemas/architectures.ts';
import type { BreakLimit } from '#schemas/vocabulary.ts';
import type { Catalog, Entry, EntryLink, GradedClaim } from '#catalog/types.ts';
import { formatCount, formatNumber } from '#format/numbers.ts';
import { sentence } from '#format/words.ts';

/** What the picture, the tables and the bills of an architecture are drawn from, with the entries that its parts lead to. */
export function drawingOf(catalog: Catalog, entry: Entry<'architectures'>) {
	const { components, edges, groups } = entry.data;
	const links: Record<string, EntryLink> = Object.fromEntries(
		components.flatMap(({ id, entry: key }) => (key ? [[id, catalog.entry(key)]] : [])),
	);
	return { source: { components, edges, groups }, links };
}

/** A rung of an architecture with its references looked up. */
export interface RungView {
	rung: Rung;
	kind: string;
	/** Model, machine and load in a sentence. */
	facts: string;
	bill: {
		id: string;
		label: string;
		model: EntryLink;
		precision: string;
		configuration: { system: EntryLink; id: string; count: number };
		present: readonly string[];
		absent: readonly string[];
	};
	breakPoints: { limit: BreakLimit; text: string; claim: GradedClaim | null }[];
}

/** The rungs of an architecture, in the order they were written: from the smallest. */
export function rungViews(catalog: Catalog, entry: Entry<'architectures'>): RungView[] {
	return entry.data.rungs.map((rung) => {
		const model = catalog.get('models', rung.model);
		const system = catalog.get('systems', rung.configuration.system);
		const { users, concurrentRequests, itemsPerMinute } = rung.workload;
		const load =
			itemsPerMinute === undefined
				? `${formatCount(users, 'user')}, ${formatCount(concurrentRequests, 'request')} at once`
				: `${formatNumber(itemsPerMinute)} items a minute`;
		return {
			rung,
			kind: sentence(rung.rung),
			facts: `${model.title} in ${rung.precision} on ${rung.configuration.count === 1 ? 'one' : rung.configuration.count} ${system.title} (${rung.configuration.id}); ${load}.`,
			bill: {
				id: rung.id,
				label: rung.title,
				model,
				precision: rung.precision,
				configuration: { system, id: rung.configuration.id, count: rung.configuration.count },
				present: rung.present,
				absent: rung.absent,
			},
			breakPoints: rung.breakPoints.map(({ limit, text, claim }) => ({
				limit,
				text,
				claim: claim ? catalog.claim(claim.includes('#') ? claim : `${entry.key}#${claim}`) : null,
			})),
		};
	});
}
