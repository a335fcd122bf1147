import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { Assumption, Estimate, Told } from '../types.ts';

const soldInput = (memoryGB: number) => givenInput('Memory of one card', memoryGB, 'GB', 'machine');

/** Memory of a card that software reports. */
export const reportedMemory = (memoryGiB: number): Told => ({
	id: 'usable-memory',
	label: 'Memory that software reports',
	formula: 'reported memory',
	inputs: [givenInput('Reported memory', memoryGiB, 'GiB', 'machine')],
});

/** One memory for system and model. */
export const sharedMemory = (memoryGB: number, kept: Assumption, share: Assumption): Told => ({
	id: 'usable-memory',
	label: 'Memory left by the system',
	formula: 'memory − the smaller of what the system keeps and a share of the memory',
	inputs: [soldInput(memoryGB), constantInput(kept), constantInput(share)],
});

/** A card with a memory of its own, or a share that the system gives. */
export const cardMemory = (memoryGB: number, share: Assumption): Told => ({
	id: 'usable-memory',
	label: 'Memory that an engine can use',
	formula: 'memory as sold, read as GiB × usable share',
	inputs: [soldInput(memoryGB), constantInput(share)],
});

/** Memory of all cards together. */
export const totalMemory = (one: Estimate, cards: number): Told => ({
	id: 'total-usable-memory',
	label: 'Memory of all cards',
	formula: 'usable memory of one card × cards',
	inputs: [
		computedInput('Usable memory of one card', one),
		givenInput('Cards', cards, 'cards', 'machine'),
	],
});
