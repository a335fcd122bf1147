import { collections } from '#schemas/index.ts';
import { walkFields } from '#schemas/walk.ts';
import { secondHandKinds } from '#domain/evidence/grade.ts';
import type { ReadEntry } from '#reader/entry.ts';
import type { Content } from '#reader/read-content.ts';
import { claimsOf, find } from '#rules/context.ts';
import type { CitedSource } from './types.ts';

/** The sources of an entry in the order of citing: claims first, then facts, tables and timelines. */
export function citedSources(content: Content, read: ReadEntry): CitedSource[] {
	const cited = new Map<string, CitedSource>();
	const cite = (id: string): CitedSource | undefined => {
		const data = find(content, 'sources', id)?.data;
		if (!data) return undefined;
		const known = cited.get(id);
		if (known) return known;
		const publisher = find(content, 'organisations', data.publisher)?.data.name ?? data.publisher;
		const source = {
			number: cited.size + 1,
			id,
			data,
			publisher,
			supports: [],
			facts: [],
			isSecondHand: secondHandKinds.has(data.kind),
		};
		cited.set(id, source);
		return source;
	};
	for (const claim of claimsOf(read)) {
		for (const { source, locator } of claim.sources)
			cite(source)?.supports.push({ claimId: claim.id, metric: claim.metric, locator });
	}
	if ('factSources' in read.data) {
		for (const [field, id] of Object.entries(read.data.factSources)) cite(id)?.facts.push(field);
	}
	for (const { value, meta } of walkFields(collections[read.collection].schema, read.data)) {
		if (meta.collection === 'sources') cite(String(value));
	}
	return [...cited.values()];
}
