import { formatState, type SearchState } from './state.ts';

/**
 * The address that opens an issue on what the site lacks, filled in as far as a search can: what was asked, what was
 * tried, and a place for what the reader hoped to find.
 *
 * @param repository address of the repository, without a slash at its end
 * @param tried words that were searched
 */
export function gapIssue(repository: string, state: SearchState, tried: readonly string[]): string {
	const body = [
		`Searched for: ${state.query || '(no words)'}`,
		`Search: ?${formatState(state)}`,
		`Tried: ${tried.join(', ') || '(no words)'}`,
		'',
		'What I hoped to find:',
		'',
	];
	const fields = new URLSearchParams({
		title: `Content gap: ${state.query || 'nothing has all of these'}`,
		labels: 'content gap',
		body: body.join('\n'),
	});
	return `${repository}/issues/new?${fields.toString()}`;
}
