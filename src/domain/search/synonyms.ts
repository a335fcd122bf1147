import { stem } from './forms.ts';
import { tokens } from './tokens.ts';

/** Words and turns of phrase that readers use for the same thing. */
export type SynonymGroup = readonly string[];

const stemsOf = (text: string) => tokens(text).map(stem);

/** Whether a run of stems stands in a text. */
function holds(text: string, run: readonly string[]): boolean {
	return text.includes(` ${run.join(' ')} `);
}

/**
 * What else readers may call what a text is about: of every group that has a member in the text, the members that it
 * does not hold. Each once, in the order of the groups.
 */
export function alsoSaid(text: string, groups: readonly SynonymGroup[]): string[] {
	const held = ` ${stemsOf(text).join(' ')} `;
	const also = groups.flatMap((group) => {
		const others = group.filter((member) => !holds(held, stemsOf(member)));
		return others.length < group.length ? others : [];
	});
	return [...new Set(also)];
}
