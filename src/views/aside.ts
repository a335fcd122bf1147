import { gradeOf } from '#domain/evidence/grade.ts';
import type { Catalog, Entry } from '#catalog/types.ts';
import { formatDate } from '#format/numbers.ts';
import {
	kindWords,
	measuredByWords,
	methodWords,
	sentence,
	sourceKindWords,
} from '#format/words.ts';

/** A fact beside the title: a term with words or links. */
export interface AsideFact {
	term: string;
	value?: string | undefined;
	links?: { label: string; path: string }[] | undefined;
	href?: string | undefined;
	isFigure?: boolean | undefined;
}

/** What stands beside the title of an entry: who, where, when, and how long it holds. */
export function asideOf(catalog: Catalog, entry: Entry): AsideFact[] {
	const items = [...ownFacts(catalog, entry)].filter(
		({ value, links }) => value || (links?.length ?? 0) > 0,
	);
	if (entry.freshness) {
		items.push({ term: 'Reviewed', value: entry.freshness.reviewed, isFigure: true });
		items.push({ term: 'Good until', value: entry.freshness.goodUntil, isFigure: true });
	}
	return items;
}

function* ownFacts(catalog: Catalog, entry: Entry): Generator<AsideFact> {
	const { data } = entry;
	const { vocabulary } = catalog;
	const links = (
		term: string,
		collection: Parameters<Catalog['get']>[0],
		ids: readonly string[],
	): AsideFact => ({
		term,
		links: ids.map((id) => {
			const { title, path } = catalog.get(collection, id);
			return { label: title, path };
		}),
	});
	if ('organisation' in data) {
		yield links('Organisation', 'organisations', [data.organisation]);
		yield links('Suppliers', 'organisations', data.suppliers);
		yield {
			term: 'Sector',
			value: `${vocabulary.sectors[data.sector] ?? data.sector}, ${vocabulary.countries[data.country] ?? data.country}`,
		};
		yield {
			term: 'Years',
			value:
				data.years.end === data.years.start
					? String(data.years.start)
					: `${data.years.start} to ${data.years.end ?? 'now'}`,
		};
		yield {
			term: 'Deployment',
			value: data.deployment === 'unknown' ? 'Not published' : sentence(data.deployment),
		};
		yield links('Pattern', 'patterns', data.patterns);
		yield links('Models', 'models', data.models);
		yield links('Software', 'software', data.software);
		yield links('Hardware', 'systems', data.systems);
		yield links('Accelerators', 'accelerators', data.accelerators);
		yield links('Failure modes', 'failure-modes', data.failureModes);
	}
	if ('developer' in data) {
		yield links('Developer', 'organisations', [data.developer]);
		yield { term: 'Kind', value: sentence(data.kind) };
		yield { term: 'Weights', value: data.openWeights ? 'Open' : 'Closed' };
		yield { term: 'Licence', value: data.licence ?? 'Not published' };
		yield {
			term: 'Business use',
			value:
				data.licenceAllows.commercialUse === null
					? 'Not plain'
					: data.licenceAllows.commercialUse
						? 'Allowed'
						: 'Not allowed',
		};
		yield { term: 'Released', value: data.released ? formatDate(data.released) : 'Not published' };
		yield { term: 'Retires', value: data.retires ? formatDate(data.retires) : undefined };
	}
	if ('maker' in data) {
		yield links('Maker', 'organisations', [data.maker]);
		yield {
			term: 'role' in data ? 'Role' : 'Kind',
			value: kindWords('role' in data ? data.role : data.kind),
		};
		if ('licence' in data) yield { term: 'Licence', value: data.licence };
		if ('deskSide' in data) yield { term: 'Desk-side', value: data.deskSide ? 'Yes' : 'No' };
		if ('released' in data)
			yield {
				term: 'Released',
				value: data.released ? formatDate(data.released) : 'Not published',
			};
	}
	if ('usesLanguageModel' in data)
		yield {
			term: 'Language model',
			value: data.usesLanguageModel ? 'At the heart of it' : 'Not needed',
		};
	if ('causeClass' in data) yield { term: 'Cause', value: sentence(data.causeClass) };
	if ('runBy' in data) {
		yield { term: 'Measures', value: sentence(data.kind) };
		yield {
			term: 'Engine',
			value: data.engine
				? [data.engine, data.engineVersion].filter(Boolean).join(' ')
				: 'Not published',
		};
		yield {
			term: 'Measured',
			value: data.measuredOn ? formatDate(data.measuredOn) : 'Day not published',
		};
		yield links('Run by', 'organisations', [data.runBy]);
		const { grade } = gradeOf(
			{ ...data, design: 'benchmark' },
			entry.sources.map((source) => source.data),
		);
		yield {
			term: 'Evidence',
			value: `Grade ${grade}: ${measuredByWords[data.measuredBy]}, ${methodWords[data.method]}`,
		};
	}
	if ('publisher' in data) {
		yield links('Publisher', 'organisations', [data.publisher]);
		yield { term: 'Author', value: data.author };
		yield {
			term: 'Published',
			value: data.published ? formatDate(data.published) : 'Day not given',
		};
		yield { term: 'Kind', value: sourceKindWords[data.kind] };
		yield {
			term: 'Read',
			value: `${{ whole: 'Whole', part: 'In part', excerpt: 'As an excerpt' }[data.read]}, ${formatDate(data.accessed)}`,
		};
		yield { term: 'Original', value: new URL(data.url).hostname, href: data.url };
		if (data.readAt)
			yield { term: 'Copy read', value: new URL(data.readAt).hostname, href: data.readAt };
	}
	if ('name' in data) {
		yield { term: 'Kind', value: sentence(data.kind) };
		yield { term: 'Country', value: data.country ? vocabulary.countries[data.country] : undefined };
		if (data.parent) yield links('Part of', 'organisations', [data.parent]);
		if (data.homepage)
			yield { term: 'Home page', value: new URL(data.homepage).hostname, href: data.homepage };
	}
}
