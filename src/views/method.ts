import type { Catalog } from '#catalog/types.ts';
import { interestKind, type GradeLetter } from '#schemas/vocabulary.ts';

/** What the method page counts: grades, interests, how sources were read, and every exemption. */
export function methodCounts(catalog: Catalog) {
	const entries = catalog.all();
	const claims = entries.flatMap((entry) => entry.claims);
	const sources = catalog.of('sources');
	const byGrade = { A: 0, B: 0, C: 0, D: 0, E: 0 } satisfies Record<GradeLetter, number>;
	for (const { grading } of claims) byGrade[grading.grade]++;
	const readAs = (extent: string) => sources.filter(({ data }) => data.read === extent).length;
	return {
		byGrade,
		byInterest: interestKind.options.map((kind) => ({
			kind,
			count: claims.filter(({ interest }) => interest.kind === kind).length,
		})),
		conflicting: claims.filter(({ conflicts }) => conflicts.length > 0).length,
		read: { whole: readAs('whole'), part: readAs('part'), excerpt: readAs('excerpt') },
		lowered: claims.flatMap(({ grading, path, claim }) =>
			grading.loweredFrom
				? [
						{
							path,
							statement: claim.statement,
							from: grading.loweredFrom,
							to: grading.grade,
							why: grading.reason,
						},
					]
				: [],
		),
		overridden: claims.filter(({ interest }) => interest.why !== null).length,
		singlePublisher: catalog.of('cases').filter(({ data }) => data.singlePublisherBecause),
		givens: catalog.givens.map(({ entry, text, why }) => ({
			path: entry.path,
			title: entry.title,
			text,
			why,
		})),
	};
}
