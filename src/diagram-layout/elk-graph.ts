import type { ElkExtendedEdge, ElkLabel, ElkNode } from 'elkjs';
import { groupStripHeight, nodePadding } from '#domain/diagram/metrics.ts';
import { captionOf } from '#domain/diagram/names.ts';
import type {
	DiagramComponent,
	DiagramEdge,
	DiagramGroup,
	DiagramSource,
	EntryLinks,
} from '#domain/diagram/types.ts';
import { layoutOptions, type LayoutPlan } from './layout-plan.ts';
import {
	componentRoom,
	edgeLabelRoom,
	groupNameRoom,
	type ComponentRoom,
	type EdgeLabelRoom,
	type Room,
} from './node-size.ts';

/** The question to the layout engine, and the words that its answer must be joined with again. */
export interface ElkQuestion {
	readonly graph: ElkNode;
	readonly components: ReadonlyMap<string, ComponentRoom>;
	readonly edgeLabels: readonly (EdgeLabelRoom | undefined)[];
}

/** Ids inside the engine carry their sort, so that a group may share its id with a component. */
export const elkId = {
	node: (id: string): string => `node:${id}`,
	group: (id: string): string => `group:${id}`,
	edge: (index: number): string => `edge:${index}`,
};

/** True for an edge that the engine is given turned round; its way must be turned back. */
export function runsAgainstFlow(edge: DiagramEdge): boolean {
	return edge.kind === 'feedback';
}

/** Translates a diagram into a graph for the layout engine, everything in file order. */
export function elkQuestion(
	source: DiagramSource,
	links: EntryLinks,
	plan: LayoutPlan,
): ElkQuestion {
	const components = new Map(
		source.components.map((component) => [
			component.id,
			componentRoom(component, captionOf(component, links), plan.maxLabelWidth),
		]),
	);
	const edgeLabels = source.edges.map((edge) => edgeLabelRoom(edge, plan.maxEdgeLabelWidth));
	const graph: ElkNode = {
		id: 'root',
		layoutOptions: layoutOptions(plan),
		children: elkChildren(source, components),
		edges: elkEdges(source, edgeLabels),
	};
	return { graph, components, edgeLabels };
}

/** Components outside any frame, and each frame at the place of its first component. */
function elkChildren(source: DiagramSource, rooms: ReadonlyMap<string, Room>): ElkNode[] {
	const toNode = ({ id }: DiagramComponent): ElkNode => {
		const { width = 0, height = 0 } = rooms.get(id) ?? {};
		return { id: elkId.node(id), width, height };
	};
	const opened = new Set<string>();
	return source.components.flatMap((component) => {
		const group = source.groups.find(({ id }) => id === component.group);
		if (group === undefined) return [toNode(component)];
		if (opened.has(group.id)) return [];
		opened.add(group.id);
		const members = source.components.filter((other) => other.group === group.id);
		return [elkGroup(group, members.map(toNode))];
	});
}

function elkGroup(group: DiagramGroup, children: ElkNode[]): ElkNode {
	const width = groupNameRoom(group).width + 2 * nodePadding.inline;
	return {
		id: elkId.group(group.id),
		layoutOptions: {
			'elk.padding': `[top=${groupStripHeight},left=14,bottom=14,right=14]`,
			'elk.nodeSize.constraints': 'MINIMUM_SIZE',
			'elk.nodeSize.minimum': `(${width},0)`,
		},
		children,
	};
}

// Feedback runs against the flow: it goes in turned round, so that it does not decide what comes first.
function elkEdges(source: DiagramSource, labels: readonly (Room | undefined)[]): ElkExtendedEdge[] {
	return source.edges.map((edge, index) => {
		const label = labels[index];
		const [tail, head] = runsAgainstFlow(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
		return {
			id: elkId.edge(index),
			sources: [elkId.node(tail)],
			targets: [elkId.node(head)],
			labels: label === undefined ? [] : [elkLabel(label)],
		};
	});
}

function elkLabel({ width, height }: Room): ElkLabel {
	// The engine passes over a label without text, so it is given some.
	return { text: '-', width, height, layoutOptions: { 'elk.edgeLabels.inline': 'true' } };
}
