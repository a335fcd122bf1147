import type { DiagramComponent, DiagramEdge, DiagramFinding, DiagramGroup } from './types.ts';

/**
 * Finds what would make a diagram wrong or unreadable: an id used twice, an edge to a component
 * that is not there, a frame that is not there or holds nothing, a component that nothing joins.
 * None means that the diagram can be drawn. With `stepCount`, the number of steps that the flow has
 * in words, an edge that shows a step beyond them is found too.
 */
export function checkDiagram(
	components: readonly DiagramComponent[],
	edges: readonly DiagramEdge[],
	groups: readonly DiagramGroup[],
	stepCount = Infinity,
): DiagramFinding[] {
	return [
		...repeatedIds('components', components),
		...repeatedIds('groups', groups),
		...unknownGroups(components, groups),
		...emptyGroups(components, groups),
		...isolatedComponents(components, edges),
		...brokenEdges(components, edges),
		...unknownSteps(edges, stepCount),
	];
}

function repeatedIds(list: string, items: readonly { readonly id: string }[]): DiagramFinding[] {
	return items.flatMap(({ id }, index) => {
		const first = items.findIndex((item) => item.id === id);
		if (first === index) return [];
		const found = `"${id}", the id of ${list}[${first}] too`;
		return [{ path: [list, index, 'id'], message: { found, wanted: 'an id used once' } }];
	});
}

function unknownGroups(
	components: readonly DiagramComponent[],
	groups: readonly DiagramGroup[],
): DiagramFinding[] {
	const ids = groups.map(({ id }) => id);
	return components.flatMap(({ group }, index) => {
		if (group === undefined || ids.includes(group)) return [];
		const message = { found: `no group "${group}"`, wanted: oneOf('a group', ids) };
		return [{ path: ['components', index, 'group'], message }];
	});
}

function emptyGroups(
	components: readonly DiagramComponent[],
	groups: readonly DiagramGroup[],
): DiagramFinding[] {
	return groups.flatMap(({ id }, index) => {
		if (components.some(({ group }) => group === id)) return [];
		const message = {
			found: `group "${id}" holds no component`,
			wanted: 'a component with this group, or no such group',
		};
		return [{ path: ['groups', index, 'id'], message }];
	});
}

/** A single component needs no edge; with two or more, each must be joined to another. */
function isolatedComponents(
	components: readonly DiagramComponent[],
	edges: readonly DiagramEdge[],
): DiagramFinding[] {
	if (components.length < 2) return [];
	const joining = edges.filter(({ from, to }) => from !== to);
	const joined = new Set(joining.flatMap(({ from, to }) => [from, to]));
	return components.flatMap(({ id }, index) => {
		if (joined.has(id)) return [];
		const message = {
			found: `"${id}" has no edge to another component`,
			wanted: 'an edge from or to it, or no such component',
		};
		return [{ path: ['components', index, 'id'], message }];
	});
}

function brokenEdges(
	components: readonly DiagramComponent[],
	edges: readonly DiagramEdge[],
): DiagramFinding[] {
	const ids = components.map(({ id }) => id);
	return edges.flatMap((edge, index) =>
		(['from', 'to'] as const).flatMap((end) => {
			if (ids.includes(edge[end])) return [];
			const message = { found: `no component "${edge[end]}"`, wanted: oneOf('a component', ids) };
			return [{ path: ['edges', index, end], message }];
		}),
	);
}

function unknownSteps(edges: readonly DiagramEdge[], stepCount: number): DiagramFinding[] {
	return edges.flatMap(({ step }, index) => {
		if (step === undefined || step <= stepCount) return [];
		const message = { found: `step ${step}`, wanted: `a step of the flow: 1 to ${stepCount}` };
		return [{ path: ['edges', index, 'step'], message }];
	});
}

function oneOf(what: string, ids: readonly string[]): string {
	return ids.length === 0
		? `${what} that is declared`
		: `${what} that is declared: ${ids.join(', ')}`;
}
