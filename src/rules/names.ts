import { parseFigures } from '#domain/figures/parse.ts';
import type { Content } from '#reader/read-content.ts';

/**
 * Titles, names and aliases that hold a digit: "ThinkSystem SR675 V3" is no figure. A name that is
 * itself a figure ("96 GB", "40% cheaper") hides none in prose.
 */
export function namesWithNumbers(content: Content): string[] {
	const names = new Set<string>();
	for (const { data } of content.entries.values()) {
		if ('title' in data) names.add(data.title);
		if ('name' in data) names.add(data.name);
		if ('aliases' in data) for (const alias of data.aliases) names.add(alias);
	}
	return [...names]
		.filter((name) => /[A-Za-z]/.test(name) && /\d/.test(name) && !beginsWithFigure(name))
		.sort((a, b) => b.length - a.length);
}

function beginsWithFigure(name: string): boolean {
	const [first] = parseFigures(name);
	return first?.index === 0 && first.unit !== 'count';
}
