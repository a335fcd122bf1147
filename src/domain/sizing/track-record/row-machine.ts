import type { Accelerator } from '#schemas/accelerators.ts';
import { machineFromFacts, type MachineBody } from '../from-facts.ts';
import { SizingRefusal } from '../refusal.ts';
import type { Machine } from '../types.ts';
import type { RowFacts } from './types.ts';

const vendors: Record<string, Machine['vendor']> = {
	nvidia: 'nvidia',
	amd: 'amd',
	intel: 'intel',
	apple: 'apple',
};

/** What stands around the cards, as far as the entry of the card tells: one memory for all, or its own. */
export function bodyOfCard({ maker, kind }: Accelerator): MachineBody {
	const vendor = vendors[maker] ?? 'other';
	const memoryKind = vendor === 'apple' ? 'apple' : kind === 'apu' ? 'unified' : 'discrete';
	return { hostMemoryGB: null, vendor, memoryKind };
}

/**
 * The machine of a row: its cards, from the facts of their entry, with the memory that the source saw reported. A
 * refusal where the row names none.
 */
export function machineOfRow({ row, accelerator, acceleratorTitle }: RowFacts): Machine {
	if (accelerator === null) {
		throw new SizingRefusal('missing', 'row.accelerator', 'the row names no card');
	}
	const count = 'acceleratorCount' in row ? (row.acceleratorCount ?? 1) : 1;
	const machine = machineFromFacts(acceleratorTitle ?? 'card', accelerator, {
		count,
		body: bodyOfCard(accelerator),
	});
	const reported = 'reportedMemoryGiB' in row ? row.reportedMemoryGiB : undefined;
	return reported === undefined ? machine : { ...machine, usableMemoryGiB: reported };
}
