import { stem } from './forms.ts';
import { matter } from './tokens.ts';

/** Longer names are turns of phrase: the index of the full text holds them, and finds them by their words. */
const mostParts = 3;

const keyOf = (name: string) => [...new Set(matter(name).map(stem))].sort().join(' ');

/**
 * The other names of an entry that tell search more than the title and the names before them: none that is the same
 * words in another form or order, and no long ones.
 */
export function shortNames(title: string, aliases: readonly string[]): string[] {
	const seen = new Set([keyOf(title)]);
	return aliases.filter((alias) => {
		const key = keyOf(alias);
		if (seen.has(key) || matter(alias).length > mostParts) return false;
		seen.add(key);
		return true;
	});
}
