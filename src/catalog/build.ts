import path from 'node:path';
import { collections } from '#schemas/index.ts';
import { collectionNames, type CollectionName } from '#schemas/shared.ts';
import { walkFields } from '#schemas/walk.ts';
import { ages, shelfLifeDays } from '#domain/freshness/policy.ts';
import { freshnessOf } from '#domain/freshness/status.ts';
import { caseFlag, currencyFlag } from '#domain/flags.ts';
import { isOf, type ReadEntry } from '#reader/entry.ts';
import { compare } from '#domain/order.ts';
import { formatFinding } from '#reader/finding.ts';
import type { Content } from '#reader/read-content.ts';
import { givenFigures } from '#rules/embeds.ts';
import { checkContent } from '#rules/index.ts';
import { retirementOf } from '#rules/retired.ts';
import { gradedClaims, linkConflicts } from './claims.ts';
import { citedSources } from './cited-sources.ts';
import type { Catalog, Entry, EntryLink, FactValue, GradedClaim } from './types.ts';

/**
 * Relates, grades and dates the content as of `today`. Throws, with every finding, when a relation
 * is broken or an entry is wrong: a page must never be built on content that does not hold.
 */
export function buildCatalog(content: Content, today: string): Catalog {
	const findings = checkContent(content);
	if (findings.length > 0)
		throw new Error(`The content does not hold:\n${findings.map(formatFinding).join('\n')}`);

	const entries = new Map<string, Entry>();
	for (const [key, read] of content.entries) entries.set(key, toEntry(content, read, today));
	const claims = new Map<string, GradedClaim>(
		[...entries.values()].flatMap((entry) => entry.claims.map((claim) => [claim.globalId, claim])),
	);
	linkConflicts(claims);
	linkBack(content, entries);

	const sorted = [...entries.values()].sort((a, b) =>
		compare(a.title.toLowerCase(), b.title.toLowerCase()),
	);
	const byCollection = new Map(
		collectionNames.map((name) => [name, sorted.filter((entry) => entry.collection === name)]),
	);
	return {
		today,
		vocabulary: content.vocabulary,
		of: <Name extends CollectionName>(name: Name) =>
			(byCollection.get(name) ?? []) as Entry<Name>[],
		get: <Name extends CollectionName>(name: Name, id: string) =>
			known(entries, `${name}/${id}`) as Entry<Name>,
		entry: (key) => known(entries, key),
		claim: (globalId) => known(claims, globalId),
		all: () => sorted,
		givens: givenFigures(content).map(({ entry, text, why }) => ({
			entry: linkTo(entry),
			text,
			why,
		})),
	};
}

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
	const value = map.get(key);
	if (value === undefined) throw new Error(`The catalogue has no ${key}.`);
	return value;
}

function toEntry(content: Content, read: ReadEntry, today: string): Entry {
	const { collection, data } = read;
	const link = linkTo(read);
	const sources = citedSources(content, read);
	const freshness =
		ages(collection) && 'reviewed' in data
			? freshnessOf(data.reviewed, today, shelfLifeDays[collection])
			: null;
	const retirement = retirementOf(read, today);
	return {
		...link,
		collection,
		id: read.id,
		data,
		file: publishedFile(read),
		isInProject: !path.isAbsolute(read.file),
		hasBody: (read.body?.text.trim() ?? '') !== '',
		body: read.body,
		claims: gradedClaims(content, read, sources),
		facts: factsOf(read),
		sources,
		freshness,
		flag:
			isOf(read, 'cases') && !retirement
				? caseFlag(read.data.stage, read.data.outcome)
				: currencyFlag(freshness?.state ?? null, retirement),
		retirement,
		backlinks: [],
		leansOn: [],
	};
}

/** The file as readers see it: never a path of the machine that built the site. */
function publishedFile({ file, root, path: absolute }: ReadEntry): string {
	if (!path.isAbsolute(file)) return file;
	return [path.basename(root.folder), ...path.relative(root.folder, absolute).split(path.sep)].join(
		'/',
	);
}

function factsOf(read: ReadEntry): FactValue[] {
	return [...walkFields(collections[read.collection].schema, read.data)]
		.filter(({ meta }) => meta.unit !== undefined || meta.label !== undefined)
		.map(({ path, value, meta }) => ({
			field: path.join('.'),
			label: meta.label ?? path.join('.'),
			value: typeof value === 'number' ? value : String(value),
			unit: meta.unit ?? null,
		}));
}

/** A link to an entry that was read. */
export function linkTo({ key, collection, id, data }: ReadEntry): EntryLink {
	return {
		key,
		collection,
		title: 'title' in data ? data.title : data.name,
		path: `/${collection}/${id}/`,
		summary: 'summary' in data ? data.summary : '',
	};
}

/** Fills in the other direction of every relation, and what leans on something retired. */
function linkBack(content: Content, entries: Map<string, Entry>): void {
	for (const read of content.entries.values()) {
		const targets = new Set<string>();
		for (const { value, meta } of walkFields(collections[read.collection].schema, read.data)) {
			if (meta.collection) targets.add(`${meta.collection}/${String(value)}`);
			if (meta.anyEntry) targets.add(String(value));
		}
		const from = known(entries, read.key);
		for (const key of targets) {
			const target = known(entries, key);
			target.backlinks.push(linkTo(read));
			const isSuccessor =
				'supersededBy' in read.data && key === `${read.collection}/${read.data.supersededBy ?? ''}`;
			if (target.retirement && !isSuccessor)
				from.leansOn.push({ link: linkTo(known(content.entries, key)), why: target.retirement });
		}
	}
}
