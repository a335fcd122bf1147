import { tell } from '#domain/sizing/tell.ts';
import { given } from './refusal.ts';
import { constant, estimate } from './trace.ts';
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
	const { usableMemoryGiB } = machine;
	if (usableMemoryGiB !== null) {
		return estimate(
			usableMemoryGiB * gibibyte,
			'bytes',
			{ low: 1, high: 1, confidence: 'exact' },
			tell((traces) => traces.reportedMemory(usableMemoryGiB)),
		);
	}
	const memoryGB = given(machine.memoryGB, 'machine.memoryGB');
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
			tell((traces) => traces.sharedMemory(memoryGB, kept, share)),
		);
	}
	const share = constant(assumptions, shareId(machine, memoryGB));
	return estimate(
		memoryGB * gibibyte * share.value,
		'bytes',
		{ low: share.low / share.value, high: share.high / share.value, confidence: 'high' },
		tell((traces) => traces.cardMemory(memoryGB, share)),
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
		tell((traces) => traces.totalMemory(one, machine.acceleratorCount)),
	);
}
