import type { DiagramComponent, DiagramFinding } from './types.ts';

/** Which components a rung has: what a bill of materials needs to know of a rung. */
export interface RungComponents {
	/** Ids of optional components that this rung has. */
	readonly present: readonly string[];
	/** Ids of components that this rung does without. */
	readonly absent: readonly string[];
}

/** One line of a bill of materials. */
export interface BillLine {
	readonly component: DiagramComponent;
	readonly isPresent: boolean;
}

/**
 * One line for each component of the design, in file order. A component is present unless the rung
 * leaves it out; an optional one only where the rung names it.
 */
export function billOfMaterials(
	components: readonly DiagramComponent[],
	rung: RungComponents,
): BillLine[] {
	return components.map((component) => ({
		component,
		isPresent:
			!rung.absent.includes(component.id) &&
			(component.optional !== true || rung.present.includes(component.id)),
	}));
}

/** Finds what makes a bill wrong: an id that no component has, an id both present and absent. */
export function checkRungs(
	components: readonly DiagramComponent[],
	rungs: readonly RungComponents[],
): DiagramFinding[] {
	const ids = components.map(({ id }) => id);
	return rungs.flatMap((rung, index) =>
		(['present', 'absent'] as const).flatMap((list) =>
			rung[list].flatMap((id, place): DiagramFinding[] => {
				const path = ['rungs', index, list, place];
				if (!ids.includes(id)) {
					const wanted = `a component that is declared: ${ids.join(', ')}`;
					return [{ path, message: { found: `no component "${id}"`, wanted } }];
				}
				if (list === 'absent' && rung.present.includes(id)) {
					const found = `"${id}" is in "present" too`;
					return [{ path, message: { found, wanted: 'one of the two lists' } }];
				}
				return [];
			}),
		),
	);
}
