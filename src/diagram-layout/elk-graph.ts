import type { ElkExtendedEdge, ElkLabel, ElkNode, LayoutOptions } from 'elkjs';
import type { FlowDirection } from '#domain/diagram/placed.ts';
import { groupStripHeight, nodePadding } from '#domain/diagram/metrics.ts';
import { captionOf } from '#domain/diagram/names.ts';
import type {
	DiagramComponent,
	DiagramEdge,
	DiagramGroup,
	DiagramSource,
	EntryLinks,
} from '#domain/diagram/types.ts';
import { measureNote } from './measure-text.ts';
import {
	componentRoom,
	edgeLabelRoom,
	type ComponentRoom,
	type EdgeLabelRoom,
	type Room,
} from './node-size.ts';

/** How a drawing is to be laid out. */
export interface LayoutPlan {
	readonly direction: FlowDirection;
	/** Widest line of a component's name before it is broken, in px. */
	readonly maxLabelWidth: number;
	/** The same for the words on an edge; 0 leaves them out. */
	readonly maxEdgeLabelWidth: number;
	/** Most components side by side; none when undefined. */
	readonly maxAbreast?: number;
}

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

const commonOptions: LayoutOptions = {
	'elk.algorithm': 'layered',
	'elk.edgeRouting': 'ORTHOGONAL',
	'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
	'elk.json.shapeCoords': 'ROOT',
	'elk.json.edgeCoords': 'ROOT',
	'elk.padding': '[top=4,left=4,bottom=4,right=4]',
	// The order of the file decides ties.
	'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
	'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
	'elk.spacing.nodeNode': '28',
	'elk.spacing.edgeNode': '14',
	'elk.spacing.edgeEdge': '12',
	'elk.spacing.edgeLabel': '2',
	'elk.layered.spacing.nodeNodeBetweenLayers': '18',
	'elk.layered.spacing.edgeNodeBetweenLayers': '12',
	'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
};

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
		layoutOptions: {
			...commonOptions,
			'elk.direction': plan.direction === 'right' ? 'RIGHT' : 'DOWN',
			...abreast(plan.maxAbreast),
		},
		children: elkChildren(source, components),
		edges: elkEdges(source, edgeLabels),
	};
	return { graph, components, edgeLabels };
}

function abreast(most: number | undefined): LayoutOptions {
	if (most === undefined) return {};
	return {
		'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
		'elk.layered.layering.coffmanGraham.layerBound': `${most}`,
	};
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
	const nameWidth = Math.ceil(measureNote(group.label)) + 2 * nodePadding.inline;
	return {
		id: elkId.group(group.id),
		layoutOptions: {
			'elk.padding': `[top=${groupStripHeight},left=14,bottom=14,right=14]`,
			'elk.nodeSize.constraints': 'MINIMUM_SIZE',
			'elk.nodeSize.minimum': `(${nameWidth},0)`,
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
