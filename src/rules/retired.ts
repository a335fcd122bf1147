import { collections } from '#schemas/index.ts';
import { walkFields } from '#schemas/walk.ts';
import type { ReadEntry } from '#reader/entry.ts';
import type { Content } from '#reader/read-content.ts';

/** An entry that refers to another which is superseded, archived or retired. */
export interface Leaning {
	entry: ReadEntry;
	/** Key of the retired entry. */
	target: string;
	why: string;
}

/**
 * Why an entry should not be leaned on, in words, or null. A model with an announced last day serves until then.
 *
 * @param today ISO date; a day of retirement known to the month or year is past from its first day
 */
export function retirementOf({ data }: ReadEntry, today: string): string | null {
	if ('supersededBy' in data && data.supersededBy) return `superseded by ${data.supersededBy}`;
	if ('status' in data && data.status === 'archived') return 'archived';
	if ('retires' in data && data.retires && data.retires <= today)
		return `retired (${data.retires})`;
	if ('retired' in data && data.retired) return `retired (${data.retired})`;
	return null;
}

/** The blast radius of every retirement. */
export function leaningOnRetired(content: Content, today: string): Leaning[] {
	return [...content.entries.values()].flatMap((entry) => {
		const targets = new Set<string>();
		for (const { value, meta, path } of walkFields(
			collections[entry.collection].schema,
			entry.data,
		)) {
			if (path[0] === 'supersededBy') continue;
			if (meta.collection) targets.add(`${meta.collection}/${String(value)}`);
			if (meta.anyEntry) targets.add(String(value));
		}
		return [...targets].flatMap((target) => {
			const read = content.entries.get(target);
			const why = read && retirementOf(read, today);
			return why ? [{ entry, target, why }] : [];
		});
	});
}
