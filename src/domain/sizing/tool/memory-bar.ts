import { tell } from '#domain/sizing/tell.ts';
import type { MemoryQuestion } from '../memory-question.ts';
import { isServerEngine } from '../memory-question.ts';
import { usableMemory } from '../usable-memory.ts';
import { localParts } from './memory-local.ts';
import { bytesOf, type SizedPart } from './memory-part.ts';
import { serverParts } from './memory-server.ts';
import type { MemoryBar } from './types.ts';

/**
 * What fills the memory of the cards that carry one copy of a model, every request at its full length. Parts are those
 * of the fullest card times the cards, so that what is free is free on each.
 */
export function memoryBar(question: MemoryQuestion, contextTokens: number): MemoryBar {
	const { machine, layout, assumptions, engine } = question;
	const server = isServerEngine(engine);
	const cards = server ? layout.tensorParallel * layout.pipelineParallel : machine.acceleratorCount;
	const one = usableMemory(machine, assumptions);
	const capacity = one.expected * cards;
	const parts = (server ? serverParts : localParts)(question, { cards, contextTokens, one });
	const used = parts.reduce((sum, { bytes }) => sum + bytes.expected, 0);
	const free: SizedPart = {
		id: 'free',
		label: 'Free',
		bytes: bytesOf(
			Math.max(0, capacity - used),
			tell((traces) => traces.freeMemory(one, cards, parts)),
		),
	};
	return {
		cards,
		capacityBytes: capacity,
		shortBytes: Math.max(0, used - capacity),
		parts: [...parts, free].map(({ id, label, bytes }) => ({
			id,
			label,
			bytes: bytes.expected,
			trace: bytes.trace,
		})),
	};
}
