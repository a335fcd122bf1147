import { collectionNames } from './shared.ts';

/** Pages that are no entries: what a link or a path step may lead to besides them. */
export const sitePages: readonly string[] = [
	'/',
	'/idea/',
	'/model/',
	'/design/',
	'/tune/',
	'/hardware/',
	'/plan/',
	'/size/',
	'/track-record/',
	'/search/',
	'/due/',
	'/method/',
	'/licence/',
	'/privacy/',
	'/accessibility/',
	'/trademarks/',
	...collectionNames.map((name) => `/${name}/`),
];
