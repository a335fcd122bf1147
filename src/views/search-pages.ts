import { collectionWords } from '#format/words.ts';
import { collectionNames } from '#schemas/shared.ts';

/** A page about the site or over many entries, as search knows it. */
export interface SitePage {
	/** Address without the base path. */
	path: string;
	title: string;
	/** Other words that people type for it. */
	aliases: readonly string[];
}

const pages: readonly SitePage[] = [
	{
		path: '/size/',
		title: 'Size a model',
		aliases: [
			'sizing tool',
			'sizing calculator',
			'memory calculator',
			'VRAM calculator',
			'GPU calculator',
			'how many GPUs do I need',
			'will it fit',
			'hardware calculator',
			'cost calculator',
		],
	},
	{
		path: '/track-record/',
		title: 'Track record of our sizing',
		aliases: [
			'accuracy of the sizing',
			'prediction error',
			'predicted versus measured',
			'backtest',
		],
	},
	{
		path: '/method/',
		title: 'How we know: grades, sources and freshness',
		aliases: [
			'method',
			'methodology',
			'evidence grades',
			'grading',
			'how claims are graded',
			'shelf life',
			'what the grades A to E mean',
			'editorial policy',
		],
	},
	{
		path: '/due/',
		title: 'Due and expired',
		aliases: ['out of date', 'stale', 'review queue', 'changes', 'changelog', 'what is new'],
	},
	{
		path: '/idea/',
		title: 'Station: Idea',
		aliases: ['is it worth doing', 'use cases', 'has anyone done it', 'where to start'],
	},
	{
		path: '/model/',
		title: 'Station: Model',
		aliases: ['choose a model', 'which model', 'shortlist of models', 'model selection'],
	},
	{
		path: '/design/',
		title: 'Station: Design',
		aliases: ['how to build it', 'reference designs', 'solution design'],
	},
	{
		path: '/tune/',
		title: 'Station: Tune',
		aliases: ['tuning', 'optimisation', 'make it faster', 'performance tuning'],
	},
	{
		path: '/hardware/',
		title: 'Station: Hardware',
		aliases: ['which hardware', 'choose hardware', 'servers and workstations'],
	},
	{
		path: '/plan/',
		title: 'Station: Brief',
		aliases: ['plan', 'brief for the board', 'one-page brief', 'business case', 'decision record'],
	},
	{ path: '/licence/', title: 'Licence', aliases: ['licence of this site', 'reuse', 'copyright'] },
	{ path: '/privacy/', title: 'Privacy', aliases: ['cookies', 'tracking', 'personal data'] },
	{
		path: '/accessibility/',
		title: 'Accessibility',
		aliases: ['WCAG', 'screen reader', 'keyboard'],
	},
	{ path: '/trademarks/', title: 'Trademarks', aliases: [] },
];

/** Pages that are no entries: tools, stations, what the site says of itself, and the index of every collection. */
export function searchPages(): SitePage[] {
	const indexes = collectionNames.map((name) => ({
		path: `/${name}/`,
		title: collectionWords[name].many,
		aliases: [
			`all ${collectionWords[name].many.toLowerCase()}`,
			`list of ${collectionWords[name].many.toLowerCase()}`,
		],
	}));
	return [...pages, ...indexes];
}
