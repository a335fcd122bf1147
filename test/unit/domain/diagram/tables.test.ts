import { describe, expect, test } from 'vitest';
import { billOfMaterials, checkRungs } from '#domain/diagram/bill-of-materials.ts';
import { inFlowOrder } from '#domain/diagram/flow-order.ts';
import { captionOf } from '#domain/diagram/names.ts';
import type { DiagramComponent } from '#domain/diagram/types.ts';

const chat: DiagramComponent = { id: 'chat', label: 'Chat', kind: 'application', role: 'asks' };
const guard: DiagramComponent = { ...chat, id: 'guard', kind: 'control', optional: true };
const index: DiagramComponent = { ...chat, id: 'index', kind: 'store' };

describe('billOfMaterials', () => {
	const presence = (present: string[], absent: string[]) =>
		billOfMaterials([chat, guard, index], { present, absent }).map(({ isPresent }) => isPresent);

	test('holds every component but the optional ones when the rung says nothing', () => {
		expect(presence([], [])).toEqual([true, false, true]);
	});

	test('holds an optional component that the rung names and not one that it leaves out', () => {
		expect(presence(['guard'], ['index'])).toEqual([true, true, false]);
	});
});

describe('checkRungs', () => {
	test('finds an unknown component and one that is both present and absent', () => {
		const rungs = [
			{ present: ['guard'], absent: [] },
			{ present: ['gaurd', 'guard'], absent: ['guard'] },
		];
		expect(checkRungs([chat, guard], rungs)).toEqual([
			{
				path: ['rungs', 1, 'present', 0],
				message: {
					found: 'no component "gaurd"',
					wanted: 'a component that is declared: chat, guard',
				},
			},
			{
				path: ['rungs', 1, 'absent', 0],
				message: { found: '"guard" is in "present" too', wanted: 'one of the two lists' },
			},
		]);
	});
});

test('inFlowOrder puts steps in order, equal steps in file order, and the rest last', () => {
	const edges = [
		{ from: 'a', to: 'b', kind: 'data' },
		{ from: 'c', to: 'd', kind: 'data', step: 2 },
		{ from: 'e', to: 'f', kind: 'data', step: 1 },
		{ from: 'g', to: 'h', kind: 'data', step: 2 },
	] as const;
	expect(inFlowOrder(edges).map(({ from }) => from)).toEqual(['e', 'c', 'g', 'a']);
});

test('captionOf names the entry that a component leads to, else its kind', () => {
	const links = { index: { path: '/software/qdrant/', title: 'Qdrant' } };
	expect(captionOf(index, links)).toBe('Qdrant');
	expect(captionOf(chat, links)).toBe('Application');
});
