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
	model: EntryLink;
	system: EntryLink;
	breakPoints: { limit: BreakLimit; text: string; claim: GradedClaim | null }[];
}

/** The page of an architecture's rungs, from the root of the site. */
export const ladderPath = ({ path }: Entry<'architectures'>) => `${path}ladder/`;

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
			facts: `${model.title} in ${rung.precision.toUpperCase()} on ${machinesOf(catalog, rung)}; ${load}.`,
			model,
			system,
			breakPoints: rung.breakPoints.map(({ limit, text, claim }) => ({
				limit,
				text,
				claim: claim ? catalog.claim(claim.includes('#') ? claim : `${entry.key}#${claim}`) : null,
			})),
		};
	});
}

/** "one Lenovo ThinkStation PX with 2 × RTX 6000 Ada". */
function machinesOf(catalog: Catalog, { configuration }: Rung): string {
	const system = catalog.get('systems', configuration.system);
	const chosen = system.data.configurations.find(({ id }) => id === configuration.id);
	const machines = `${configuration.count === 1 ? 'one' : configuration.count} ${system.title}`;
	if (!chosen) return machines;
	return `${machines} with ${chosen.count} × ${catalog.get('accelerators', chosen.accelerator).title}`;
}
