/**
 * What two addresses share that lead to the same page: without the commit of a stored copy and without an anchor. Two
 * entries of sources may name one page at two commits.
 */
export const samePage = (url: string) =>
	url
		.replace(/#.*$/, '')
		.replace(/\/(blob|tree|raw)\/[^/]+\//, '/$1/')
		.replace(/\/$/, '')
		.toLowerCase();
