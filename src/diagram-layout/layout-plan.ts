import type { LayoutOptions } from 'elkjs';
import type { FlowDirection } from '#domain/diagram/placed.ts';

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

/** The flow runs to the right: for designs of a few components. */
export const rightPlan: LayoutPlan = {
	direction: 'right',
	maxLabelWidth: 128,
	maxEdgeLabelWidth: 84,
};

/** The flow runs downwards with all its words: for designs too long for a page's width. */
export const downPlan: LayoutPlan = {
	direction: 'down',
	maxLabelWidth: 144,
	maxEdgeLabelWidth: 112,
};

/** The flow runs downwards in the width of a phone. */
export const narrowPlan: LayoutPlan = {
	direction: 'down',
	maxLabelWidth: 104,
	maxEdgeLabelWidth: 0,
	maxAbreast: 2,
};

/** Widest drawing that a page can show at four fifths of its size, in px: type stays above 11 px. */
export const widest = 1400;

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

/** A plan in the words of the layout engine: https://eclipse.dev/elk/reference/options.html */
export function layoutOptions(plan: LayoutPlan): LayoutOptions {
	return {
		...commonOptions,
		'elk.direction': plan.direction === 'right' ? 'RIGHT' : 'DOWN',
		...abreast(plan.maxAbreast),
	};
}

function abreast(most: number | undefined): LayoutOptions {
	if (most === undefined) return {};
	return {
		'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
		'elk.layered.layering.coffmanGraham.layerBound': `${most}`,
	};
}
