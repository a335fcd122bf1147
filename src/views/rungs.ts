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
	model: EntryLink;
	system: EntryLink;
	/** What does the work in each machine; none where the system lists no such configuration. */
	accelerators: { count: number; link: EntryLink } | undefined;
	/** "50 users, 8 requests at once". */
	load: string;
	breakPoints: { limit: BreakLimit; text: string; claim: GradedClaim | null }[];
}

/** The page of an architecture's rungs, from the root of the site. */
export const ladderPath = ({ path }: Entry<'architectures'>) => `${path}ladder/`;

/** The rungs of an architecture, in the order they were written: from the smallest. */
export function rungViews(catalog: Catalog, entry: Entry<'architectures'>): RungView[] {
	return entry.data.rungs.map((rung) => {
		const model = catalog.get('models', rung.model);
		const system = catalog.get('systems', rung.configuration.system);
		const chosen = system.data.configurations.find(({ id }) => id === rung.configuration.id);
		const { users, concurrentRequests, itemsPerMinute } = rung.workload;
		const load =
			itemsPerMinute === undefined
				? `${formatCount(users, 'user')}, ${formatCount(concurrentRequests, 'request')} at once`
				: `${formatNumber(itemsPerMinute)} items a minute`;
		return {
			rung,
			kind: sentence(rung.rung),
			model,
			system,
			accelerators: chosen && {
				count: chosen.count,
				link: catalog.get('accelerators', chosen.accelerator),
			},
			load,
			breakPoints: rung.breakPoints.map(({ limit, text, claim }) => ({
				limit,
				text,
				claim: claim ? catalog.claim(claim.includes('#') ? claim : `${entry.key}#${claim}`) : null,
			})),
		};
	});
}
