import { getEntry, render } from 'astro:content';
import type { collections } from '../content.config.ts';
import type { Entry } from './types.ts';

/** The rendered body of an MDX entry: its component and its headings; null where there is no prose. */
export async function renderBody(entry: Entry) {
	if (!entry.hasBody) return null;
	const stored = await getEntry(entry.collection as keyof typeof collections, entry.id);
	if (!stored) throw new Error(`Astro holds no ${entry.key}: is the content loader current?`);
	return render(stored);
}
