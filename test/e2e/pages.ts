/** The pages that the sweeps visit, as the set-up read them. */
import { inject } from 'vitest';

export const {
	all: allPages,
	templates: templatePages,
	longWorded: longWordedPages,
} = inject('sweptPages');

/**
 * Pages in groups, each named by its first and its last, for tests that visit a group in one window: to open a window
 * costs more than several visits, and it keeps what it has compiled.
 */
export function inGroups(paths: readonly string[], atOnce = 12) {
	return Array.from({ length: Math.ceil(paths.length / atOnce) }, (_, index) =>
		paths.slice(index * atOnce, (index + 1) * atOnce),
	).map((group) => ({ paths: group, first: group[0], last: group.at(-1) }));
}
