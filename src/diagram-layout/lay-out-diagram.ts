import type { ElkExtendedEdge, ElkNode, ElkShape } from 'elkjs';
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Box, Point } from '#domain/diagram/geometry.ts';
import type { PlacedDiagram, PlacedDiagrams, PlacedEdge } from '#domain/diagram/placed.ts';
import type { DiagramEdge, DiagramSource, EntryLinks } from '#domain/diagram/types.ts';
import { elkId, elkQuestion, runsAgainstFlow, type LayoutPlan } from './elk-graph.ts';
import type { EdgeLabelRoom } from './node-size.ts';

const rightPlan: LayoutPlan = { direction: 'right', maxLabelWidth: 128, maxEdgeLabelWidth: 84 };
const downPlan: LayoutPlan = { direction: 'down', maxLabelWidth: 144, maxEdgeLabelWidth: 112 };
const narrowPlan: LayoutPlan = {
	direction: 'down',
	maxLabelWidth: 104,
	maxEdgeLabelWidth: 0,
	maxAbreast: 2,
};

/** Widest drawing that a page can show at four fifths of its size, in px: type stays above 11 px. */
const widest = 1400;

const engine = new ELK();

/**
 * Lays a diagram out twice. The wide drawing runs to the right or, where that would be too small to
 * read on a page, downwards; the tall one runs downwards with at most two components side by side and
 * without words on its edges. `links` are the entries that components lead to: their titles stand in
 * the drawing. The same source gives the same drawings. Expects a source that
 * `checkDiagram` finds nothing in.
 *
 * @throws when an edge names a component that is not there.
 */
export async function layOutDiagram(
	source: DiagramSource,
	links: EntryLinks = {},
): Promise<PlacedDiagrams> {
	const right = await layOut(source, links, rightPlan);
	const wide = right.width <= widest ? right : await layOut(source, links, downPlan);
	return { wide, tall: await layOut(source, links, narrowPlan) };
}

async function layOut(
	source: DiagramSource,
	links: EntryLinks,
	plan: LayoutPlan,
): Promise<PlacedDiagram> {
	const question = elkQuestion(source, links, plan);
	const answer = await engine.layout(question.graph);
	const shapes = shapesById(answer);
	return {
		direction: plan.direction,
		...sizeOf(answer),
		nodes: source.components.map(({ id }) => ({
			id,
			...boxOf(shapes.get(elkId.node(id))),
			nameLines: question.components.get(id)?.nameLines ?? [],
			captionLines: question.components.get(id)?.captionLines ?? [],
		})),
		groups: source.groups.flatMap(({ id }) => {
			const shape = shapes.get(elkId.group(id));
			return shape === undefined ? [] : [{ id, ...boxOf(shape) }];
		}),
		edges: source.edges.map((edge, index) =>
			placedEdge(edge, answer.edges?.[index], question.edgeLabels[index]),
		),
	};
}

/** All shapes of the answer, frames and what stands in them. */
function shapesById(root: ElkNode): Map<string, ElkNode> {
	const children = root.children ?? [];
	return new Map([
		...children.map((child) => [child.id, child] as const),
		...children.flatMap((child) => [...shapesById(child)]),
	]);
}

function placedEdge(
	edge: DiagramEdge,
	placed: ElkExtendedEdge | undefined,
	room: EdgeLabelRoom | undefined,
): PlacedEdge {
	const section = placed?.sections?.[0];
	if (section === undefined) throw new Error(`diagram: no way from ${edge.from} to ${edge.to}`);
	const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
	if (runsAgainstFlow(edge)) points.reverse();
	return {
		points: points.map(roundedPoint),
		label: room && { ...boxOf(placed?.labels?.[0]), lines: room.lines },
	};
}

// Sizes go in as whole numbers, so that rounding a corner and rounding a point on the border agree.
function roundedPoint({ x, y }: Point): Point {
	return { x: Math.round(x), y: Math.round(y) };
}

function sizeOf({ width = 0, height = 0 }: ElkShape): Pick<Box, 'width' | 'height'> {
	return { width: Math.ceil(width), height: Math.ceil(height) };
}

function boxOf(shape: ElkShape | undefined): Box {
	const { x, y } = roundedPoint({ x: shape?.x ?? 0, y: shape?.y ?? 0 });
	return { x, y, ...sizeOf(shape ?? {}) };
}
