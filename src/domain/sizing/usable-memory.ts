import { given } from './refusal.ts';
import { computedInput, constant, constantInput, estimate, givenInput } from './trace.ts';
import type { Assumptions, Estimate, Machine } from './types.ts';
import { gibibyte } from './units.ts';

/** RAM from which macOS gives its GPU the larger share, in GB (Apple, `recommendedMaxWorkingSetSize`). */
const appleLargeGB = 36;

/**
 * Memory of ONE card that an engine can use, in bytes:
 *
 *     what software reports, or
 *     discrete card    memory as sold, in GiB × usable share
 *     Apple            RAM in GiB × the share that macOS gives the GPU
 *     other unified,
 *     processor        RAM in GiB − the smaller of what the system keeps and a share of the RAM
 *
 * Makers sell memory in GiB under the name GB; error correction and the driver take a part of it.
 */
export function usableMemory(machine: Machine, assumptions: Assumptions): Estimate {
	if (machine.usableMemoryGiB !== null) {
		return estimate(
			machine.usableMemoryGiB * gibibyte,
			'bytes',
			{ low: 1, high: 1, confidence: 'exact' },
			{
				id: 'usable-memory',
				label: 'Memory that software reports',
				formula: 'reported memory',
				inputs: [givenInput('Reported memory', machine.usableMemoryGiB, 'GiB', 'machine')],
			},
		);
	}
	const memoryGB = given(machine.memoryGB, 'machine.memoryGB');
	const size = givenInput('Memory of one card', memoryGB, 'GB', 'machine');
	if (machine.memoryKind === 'unified' || machine.memoryKind === 'cpu') {
		const kept = constant(assumptions, 'memory-unified-reserve');
		const share = constant(assumptions, 'memory-unified-reserve-share');
		const left = (at: 'value' | 'low' | 'high') =>
			Math.max(0.1, memoryGB - Math.min(kept[at], share[at] * memoryGB));
		return estimate(
			left('value') * gibibyte,
			'bytes',
			{
				low: left('high') / left('value'),
				high: left('low') / left('value'),
				confidence: 'medium',
			},
			{
				id: 'usable-memory',
				label: 'Memory left by the system',
				formula: 'memory − the smaller of what the system keeps and a share of the memory',
				inputs: [size, constantInput(kept), constantInput(share)],
			},
		);
	}
	const share = constant(assumptions, shareId(machine, memoryGB));
	return estimate(
		memoryGB * gibibyte * share.value,
		'bytes',
		{ low: share.low / share.value, high: share.high / share.value, confidence: 'high' },
		{
			id: 'usable-memory',
			label: 'Memory that an engine can use',
			formula: 'memory as sold, read as GiB × usable share',
			inputs: [size, constantInput(share)],
		},
	);
}

function shareId(machine: Machine, memoryGB: number): string {
	if (machine.memoryKind !== 'apple') return 'memory-usable-share';
	return memoryGB >= appleLargeGB ? 'memory-apple-share-large' : 'memory-apple-share-small';
}

/** Memory of all cards together, in bytes. */
export function totalUsableMemory(machine: Machine, assumptions: Assumptions): Estimate {
	const one = usableMemory(machine, assumptions);
	if (machine.acceleratorCount === 1) return one;
	return estimate(
		one.expected * machine.acceleratorCount,
		'bytes',
		{
			low: one.low / one.expected,
			high: one.high / one.expected,
			confidence: one.confidence,
		},
		{
			id: 'total-usable-memory',
			label: 'Memory of all cards',
			formula: 'usable memory of one card × cards',
			inputs: [
				computedInput('Usable memory of one card', one),
				givenInput('Cards', machine.acceleratorCount, 'cards', 'machine'),
			],
		},
	);
}
