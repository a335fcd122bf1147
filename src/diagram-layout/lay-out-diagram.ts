import type { ElkExtendedEdge, ElkNode, ElkShape } from 'elkjs';
import ELK from 'elkjs/lib/elk.bundled.js';
import { freePlace } from '#domain/diagram/free-place.ts';
import { onWholePixels, type Box } from '#domain/diagram/geometry.ts';
import { nodePadding } from '#domain/diagram/metrics.ts';
import type {
	PlacedDiagram,
	PlacedDiagrams,
	PlacedEdge,
	PlacedGroup,
} from '#domain/diagram/placed.ts';
import type {
	DiagramEdge,
	DiagramGroup,
	DiagramSource,
	EntryLinks,
} from '#domain/diagram/types.ts';
import { elkId, elkQuestion, runsAgainstFlow } from './elk-graph.ts';
import { downPlan, narrowPlan, rightPlan, widest, type LayoutPlan } from './layout-plan.ts';
import { groupNameRoom, type EdgeLabelRoom } from './node-size.ts';

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
	const edges = source.edges.map((edge, index) =>
		placedEdge(edge, answer.edges?.[index], question.edgeLabels[index]),
	);
	return {
		direction: plan.direction,
		...sizeOf(answer),
		nodes: source.components.map(({ id }) => ({
			id,
			...boxOf(shapes.get(elkId.node(id))),
			nameLines: question.components.get(id)?.nameLines ?? [],
			captionLines: question.components.get(id)?.captionLines ?? [],
		})),
		groups: source.groups.flatMap((group) => {
			const shape = shapes.get(elkId.group(group.id));
			return shape === undefined ? [] : [placedGroup(group, boxOf(shape), edges)];
		}),
		edges,
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
		points: onWholePixels(points),
		label: room && { ...boxOf(placed?.labels?.[0]), lines: room.lines },
	};
}

/** Puts the name of a frame into the strip at its top, where no edge passes through it if it can. */
function placedGroup(group: DiagramGroup, frame: Box, edges: readonly PlacedEdge[]): PlacedGroup {
	const room = groupNameRoom(group);
	const strip = {
		x: frame.x + nodePadding.inline,
		y: frame.y + nodePadding.block,
		width: frame.width - 2 * nodePadding.inline,
		height: room.height,
	};
	const lines = edges.map(({ points }) => points);
	return { id: group.id, ...frame, nameBox: freePlace(strip, room.width, lines) };
}

// Sizes went in as whole numbers, so that rounding a corner and rounding a point on the border agree.
function boxOf(shape: ElkShape | undefined): Box {
	const { x = 0, y = 0 } = shape ?? {};
	return { x: Math.round(x), y: Math.round(y), ...sizeOf(shape ?? {}) };
}

function sizeOf({ width = 0, height = 0 }: ElkShape): Pick<Box, 'width' | 'height'> {
	return { width: Math.ceil(width), height: Math.ceil(height) };
}
