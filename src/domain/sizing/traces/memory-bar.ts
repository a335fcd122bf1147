import type { MemoryShare } from '../kv-pool.ts';
import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { SizedPart } from '../tool/memory-part.ts';
import type { Assumption, Estimate, Told } from '../types.ts';
import { shareInput } from './cache.ts';

const spreadReasons = {
	heads: 'definition: heads on each card',
	layers: 'definition: whole layers a card',
	'layers-without-table': 'definition: whole layers a card, without the table of tokens',
};

/** Why all cards together keep more or less of a part than there is. */
export type SpreadReason = keyof typeof spreadReasons;

/** Bytes of all cards, where cards keep a part twice or not evenly. */
export function spread(of: Estimate, bytes: number, why: SpreadReason): Told {
	const { id, label } = of.trace;
	const ratio = bytes / of.expected;
	return {
		id: `${id}-on-cards`,
		label,
		formula: `${label.toLowerCase()} × what the cards keep of it`,
		inputs: [
			computedInput(label, of),
			givenInput('What the cards keep of it', ratio, 'ratio', spreadReasons[why]),
		],
	};
}

const copyInput = (cards: number) =>
	givenInput('Cards of one copy', cards, 'cards', 'definition: layout');

/** What a server engine takes beside weights and cache, on all cards of one copy. */
export const serverAtWork = (step: Estimate, outside: Estimate, cards: number): Told => ({
	id: 'memory-overhead',
	label: 'The engine at work',
	formula: '(memory of one step + memory outside PyTorch) × cards',
	inputs: [
		computedInput('Memory of one step', step),
		computedInput('Memory outside PyTorch', outside),
		copyInput(cards),
	],
});

/** What a server engine leaves alone, on all cards of one copy. */
export const leftAlone = (one: Estimate, share: MemoryShare, cards: number): Told => ({
	id: 'memory-reserved',
	label: 'Left alone by the engine',
	formula: 'usable memory × (1 − share) × cards',
	inputs: [computedInput('Usable memory of one card', one), shareInput(share), copyInput(cards)],
});

/** What a local engine takes beside weights and cache, on all cards. */
export const localAtWork = (buffer: Estimate, context: Assumption, cards: number): Told => ({
	id: 'memory-overhead',
	label: 'The engine at work',
	formula: '(compute buffer + context of the driver) × cards',
	inputs: [
		computedInput('Compute buffer', buffer),
		constantInput(context),
		givenInput('Cards', cards, 'cards', 'machine'),
	],
});

/** What the other parts leave of all cards of one copy. */
export const freeMemory = (one: Estimate, cards: number, parts: SizedPart[]): Told => ({
	id: 'memory-free',
	label: 'Free',
	formula: 'usable memory × cards − the other parts, at least nothing',
	inputs: [
		computedInput('Usable memory of one card', one),
		copyInput(cards),
		...parts.map(({ label, bytes }) => computedInput(label, bytes)),
	],
});
