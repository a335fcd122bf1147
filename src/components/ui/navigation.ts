/** Where things stand on the site: one list each for header, footer, strips and tracks. */
import type { Station } from '#schemas/vocabulary.ts';

/** A link of a list of links. */
export interface NavigationItem {
	label: string;
	/** Path inside the site, without the base path. */
	path: string;
}

/** The items of the main navigation, by the name that a page uses to mark its own. */
export const mainNavigation = {
	cases: { label: 'Cases', path: '/cases/' },
	guides: { label: 'Guides', path: '/guides/' },
	models: { label: 'Models', path: '/models/' },
	architectures: { label: 'Architectures', path: '/architectures/' },
	tuning: { label: 'Tuning', path: '/tune/' },
	hardware: { label: 'Hardware', path: '/hardware/' },
	onboarding: { label: 'Onboarding', path: '/paths/' },
} as const satisfies Record<string, NavigationItem>;

/** A part of the site that the main navigation names. */
export type Section = keyof typeof mainNavigation;

/** A station as the reader meets it. */
export interface StationItem extends NavigationItem {
	id: Station;
	/** What one gets there, in a few words. */
	promise: string;
}

/** The six stations of the reader's way, in order. */
export const stationItems: readonly StationItem[] = [
	{
		id: 'idea',
		label: 'Idea',
		path: '/idea/',
		promise: 'Is it worth doing, and has anyone done it?',
	},
	{
		id: 'model',
		label: 'Model',
		path: '/model/',
		promise: 'Shortlist by constraint, with reasons',
	},
	{
		id: 'design',
		label: 'Design',
		path: '/design/',
		promise: 'Reference architectures with parts lists',
	},
	{ id: 'tune', label: 'Tune', path: '/tune/', promise: 'Measured effect of each optimisation' },
	{
		id: 'hardware',
		label: 'Hardware',
		path: '/hardware/',
		promise: 'Desk to data hall, sized and checked',
	},
	{ id: 'brief', label: 'Brief', path: '/plan/', promise: 'One page your board can sign' },
];

/** The index of every collection. */
export const collectionIndexes: readonly NavigationItem[] = [
	{ label: 'Case studies', path: '/cases/' },
	{ label: 'Patterns', path: '/patterns/' },
	{ label: 'Failure modes', path: '/failure-modes/' },
	{ label: 'Architectures', path: '/architectures/' },
	{ label: 'Guides', path: '/guides/' },
	{ label: 'Models', path: '/models/' },
	{ label: 'Techniques', path: '/techniques/' },
	{ label: 'Software', path: '/software/' },
	{ label: 'Benchmarks', path: '/benchmarks/' },
	{ label: 'Assumptions', path: '/assumptions/' },
	{ label: 'Accelerators', path: '/accelerators/' },
	{ label: 'Systems', path: '/systems/' },
	{ label: 'Onboarding paths', path: '/paths/' },
	{ label: 'Glossary', path: '/glossary/' },
	{ label: 'Organisations', path: '/organisations/' },
	{ label: 'Sources', path: '/sources/' },
];

/** Pages about the site itself. */
export const aboutPages: readonly NavigationItem[] = [
	{ label: 'How we know', path: '/method/' },
	{ label: 'Due and expired', path: '/due/' },
	{ label: 'Licence', path: '/licence/' },
	{ label: 'Privacy', path: '/privacy/' },
	{ label: 'Accessibility', path: '/accessibility/' },
	{ label: 'Trademarks', path: '/trademarks/' },
	{ label: 'Feed', path: '/feed.xml' },
];
