import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	boxesOverlap,
	isOnBorder,
	isOrthogonal,
	lineCrossesBox,
} from '#domain/diagram/geometry.ts';
import type { PlacedDiagram } from '#domain/diagram/placed.ts';
import type { DiagramComponent, DiagramEdge, DiagramSource } from '#domain/diagram/types.ts';
import { layOutDiagram } from '#diagram-layout/lay-out-diagram.ts';

const component = (id: string, more: Partial<DiagramComponent> = {}): DiagramComponent => ({
	id,
	label: `Component ${id}`,
	kind: 'application',
	role: 'stands here for the test',
	...more,
});
const chain = (count: number): DiagramSource => ({
	components: Array.from({ length: count }, (_, index) => component(`c${index}`)),
	edges: Array.from({ length: count - 1 }, (_, index) => ({
		from: `c${index}`,
		to: `c${index + 1}`,
		kind: 'request' as const,
		step: index + 1,
		label: 'what flows',
	})),
	groups: [],
});

const words = fc.stringMatching(/^[a-zA-Z&<>"']{1,14}( [a-zA-Z]{1,14}){0,3}$/u);

/** Diagrams of 2 to 14 components, any edges between two of them, up to three frames. */
const diagrams = fc.integer({ min: 2, max: 14 }).chain((count) => {
	const place = fc.integer({ min: 0, max: count - 1 });
	const edge = fc
		.record({
			from: place,
			to: place,
			kind: fc.constantFrom<DiagramEdge['kind']>('request', 'data', 'control', 'feedback'),
			label: fc.option(words, { nil: undefined }),
			step: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
		})
		.filter(({ from, to }) => from !== to)
		.map(({ from, to, ...rest }) => ({ from: `c${from}`, to: `c${to}`, ...rest }));
	return fc
		.record({
			labels: fc.array(words, { minLength: count, maxLength: count }),
			frames: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count }),
			edges: fc.array(edge, { minLength: 1, maxLength: count + 4 }),
		})
		.map(({ labels, frames, edges }): DiagramSource => {
			const components = labels.map((label, index) => {
				const frame = frames[index] ?? 0;
				return component(`c${index}`, { label, group: frame === 0 ? undefined : `g${frame}` });
			});
			const used = new Set(components.flatMap(({ group }) => group ?? []));
			return { components, edges, groups: [...used].map((id) => ({ id, label: `Frame ${id}` })) };
		});
});

function expectSound(source: DiagramSource, placed: PlacedDiagram): void {
	expect(placed.nodes.map(({ id }) => id)).toEqual(source.components.map(({ id }) => id));
	const labels = placed.edges.flatMap(({ label }) => label ?? []);
	placed.nodes.forEach((node, index) => {
		for (const other of placed.nodes.slice(index + 1)) {
			expect(boxesOverlap(node, other), `${node.id} over ${other.id}`).toBe(false);
		}
		expect(
			labels.some((label) => boxesOverlap(node, label)),
			`words over ${node.id}`,
		).toBe(false);
		expect(node.x).toBeGreaterThanOrEqual(0);
		expect(node.y).toBeGreaterThanOrEqual(0);
		expect(node.x + node.width).toBeLessThanOrEqual(placed.width);
		expect(node.y + node.height).toBeLessThanOrEqual(placed.height);
	});
	source.edges.forEach(({ from, to }, index) => {
		const points = placed.edges[index]?.points ?? [];
		const [start, end] = [points.at(0), points.at(-1)];
		const ends = [from, to].map((id) => placed.nodes.find((node) => node.id === id));
		expect(start && ends[0] && isOnBorder(start, ends[0]), `edge ${index} starts`).toBe(true);
		expect(end && ends[1] && isOnBorder(end, ends[1]), `edge ${index} ends`).toBe(true);
		expect(isOrthogonal(points), `edge ${index} runs straight`).toBe(true);
		expect(points.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
		for (const node of placed.nodes) {
			expect(lineCrossesBox(points, node), `edge ${index} crosses ${node.id}`).toBe(false);
		}
	});
}

describe('layOutDiagram', () => {
	test('keeps nodes apart, words clear of them and edges on their borders, on any graph', async () => {
		await fc.assert(
			fc.asyncProperty(diagrams, async (source) => {
				const { wide, tall } = await layOutDiagram(source);
				expectSound(source, wide);
				expectSound(source, tall);
			}),
			{ numRuns: 60, seed: 20261123 },
		);
	}, 60_000);

	test('gives the same drawing twice', async () => {
		await fc.assert(
			fc.asyncProperty(diagrams, async (source) => {
				const first = await layOutDiagram(source);
				expect(await layOutDiagram(structuredClone(source))).toEqual(first);
			}),
			{ numRuns: 15, seed: 20261123 },
		);
	}, 60_000);

	test('draws a single component', async () => {
		const source: DiagramSource = { components: [component('only')], edges: [], groups: [] };
		const { wide } = await layOutDiagram(source);
		expectSound(source, wide);
		expect(wide.edges).toEqual([]);
	});

	test('draws a cycle, every edge in its own direction', async () => {
		const open = chain(3);
		const back: DiagramEdge = { from: 'c2', to: 'c0', kind: 'feedback' };
		const source = { ...open, edges: [...open.edges, back] };
		const { wide, tall } = await layOutDiagram(source);
		expectSound(source, wide);
		expectSound(source, tall);
		const order = wide.nodes.map(({ x }) => x);
		expect(order).toEqual([...order].sort((a, b) => a - b));
	});

	test('runs a short chain to the right and one of 14 downwards, the narrow drawing always down', async () => {
		const short = await layOutDiagram(chain(4));
		const long = await layOutDiagram(chain(14));
		expect([short.wide.direction, short.tall.direction]).toEqual(['right', 'down']);
		expect([long.wide.direction, long.tall.direction]).toEqual(['down', 'down']);
	});

	test('leaves the words of edges out of the narrow drawing, and keeps their step numbers', async () => {
		const { wide, tall } = await layOutDiagram(chain(2));
		expect(wide.edges[0]?.label?.lines).toEqual(['what flows']);
		expect(tall.edges[0]?.label).toMatchObject({ lines: [], width: 22, height: 22 });
	});

	test('gives a long name room on three lines and shows the title of its entry', async () => {
		const label = 'Ingestion, chunking and rights synchronisation pipeline for documents';
		const { components, ...rest } = chain(2);
		const source = { ...rest, components: [component('c0', { label }), ...components.slice(1)] };
		const { wide } = await layOutDiagram(source, { c0: { path: '/software/x/', title: 'Title' } });
		expect(wide.nodes[0]?.nameLines).toHaveLength(3);
		expect(wide.nodes[0]?.nameLines.join(' ')).toBe(label);
		expect(wide.nodes[0]?.captionLines).toEqual(['Title']);
		expect(wide.nodes[1]?.captionLines).toEqual(['Application']);
		// Padding 2 × 9, three lines of 18, one of 15.
		expect(wide.nodes[0]?.height).toBe(87);
	});

	test('holds the members of a frame inside it, also when its id is that of a component', async () => {
		const { components, edges } = chain(3);
		const framed = components.map((item, index) => (index > 0 ? { ...item, group: 'c0' } : item));
		const source = { components: framed, edges, groups: [{ id: 'c0', label: 'On site' }] };
		const { wide } = await layOutDiagram(source);
		const [frame] = wide.groups;
		const inside = wide.nodes.map((node) => frame !== undefined && boxesOverlap(node, frame));
		expect(inside).toEqual([false, true, true]);
	});

	test('throws on an edge to nowhere', async () => {
		const source = { ...chain(2), edges: [{ from: 'c0', to: 'gone', kind: 'data' as const }] };
		await expect(layOutDiagram(source)).rejects.toThrow();
	});
});
