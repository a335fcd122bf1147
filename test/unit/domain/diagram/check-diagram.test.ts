import { describe, expect, test } from 'vitest';
import { checkDiagram } from '#domain/diagram/check-diagram.ts';
import type { DiagramComponent, DiagramEdge } from '#domain/diagram/types.ts';

const component = (id: string, more: Partial<DiagramComponent> = {}): DiagramComponent => ({
	id,
	label: id,
	kind: 'application',
	role: 'stands here for the test',
	...more,
});
const edge = (from: string, to: string, more: Partial<DiagramEdge> = {}): DiagramEdge => ({
	from,
	to,
	kind: 'request',
	...more,
});
const pair = [component('chat'), component('model')];
const joined = [edge('chat', 'model')];

describe('checkDiagram', () => {
	test('finds nothing in two components that an edge joins', () => {
		expect(checkDiagram(pair, joined, [])).toEqual([]);
	});

	test('finds nothing in a single component without an edge', () => {
		expect(checkDiagram([component('chat')], [], [])).toEqual([]);
	});

	test('finds each end of an edge that no component stands at', () => {
		expect(checkDiagram(pair, [...joined, edge('chat', 'modle')], [])).toEqual([
			{
				path: ['edges', 1, 'to'],
				message: {
					found: 'no component "modle"',
					wanted: 'a component that is declared: chat, model',
				},
			},
		]);
		const both = checkDiagram(pair, [...joined, edge('a', 'b')], []).map(({ path }) => path);
		expect(both).toEqual([
			['edges', 1, 'from'],
			['edges', 1, 'to'],
		]);
	});

	test('finds the second use of an id, among components and among groups', () => {
		const groups = [
			{ id: 'site', label: 'On site' },
			{ id: 'site', label: 'Elsewhere' },
		];
		const components = [
			component('chat', { group: 'site' }),
			component('model'),
			component('chat'),
		];
		expect(checkDiagram(components, joined, groups)).toEqual([
			{
				path: ['components', 2, 'id'],
				message: { found: '"chat", the id of components[0] too', wanted: 'an id used once' },
			},
			{
				path: ['groups', 1, 'id'],
				message: { found: '"site", the id of groups[0] too', wanted: 'an id used once' },
			},
		]);
	});

	test('finds a component in a group that is not declared', () => {
		const components = [component('chat', { group: 'edge' }), component('model')];
		expect(checkDiagram(components, joined, [])).toEqual([
			{
				path: ['components', 0, 'group'],
				message: { found: 'no group "edge"', wanted: 'a group that is declared' },
			},
		]);
	});

	test('finds a group that holds no component', () => {
		const [finding] = checkDiagram(pair, joined, [{ id: 'site', label: 'On site' }]);
		expect(finding?.path).toEqual(['groups', 0, 'id']);
		expect(finding?.message.found).toBe('group "site" holds no component');
	});

	test('finds a component that is joined to nothing but itself', () => {
		const components = [...pair, component('log')];
		expect(checkDiagram(components, [...joined, edge('log', 'log')], [])).toEqual([
			{
				path: ['components', 2, 'id'],
				message: {
					found: '"log" has no edge to another component',
					wanted: 'an edge from or to it, or no such component',
				},
			},
		]);
	});

	test('finds a step beyond the last step of the flow, and not the last step itself', () => {
		const edges = [edge('chat', 'model', { step: 2 }), edge('model', 'chat', { step: 3 })];
		expect(checkDiagram(pair, edges, [], 3)).toEqual([]);
		expect(checkDiagram(pair, edges, [], 2)).toEqual([
			{
				path: ['edges', 1, 'step'],
				message: { found: 'step 3', wanted: 'a step of the flow: 1 to 2' },
			},
		]);
	});
});
