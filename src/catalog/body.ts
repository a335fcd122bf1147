import { getEntry, render } from 'astro:content';
import type { Entry } from './types.ts';

/** The rendered body of an MDX entry: its component and its headings. Throws when Astro does not hold the entry. */
export async function renderBody(entry: Entry) {
	const stored = await getEntry(entry.collection, entry.id);
	if (!stored) throw new Error(`Astro holds no ${entry.key}: is the content loader current?`);
	return render(stored);
}
