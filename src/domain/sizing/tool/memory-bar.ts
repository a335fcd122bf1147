import type { MemoryQuestion } from '../memory-question.ts';
import { isServerEngine } from '../memory-question.ts';
import { computedInput, givenInput } from '../trace.ts';
import type { Trace, TraceInput } from '../types.ts';
import { usableMemory } from '../usable-memory.ts';
import { localParts } from './memory-local.ts';
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
	const free = Math.max(0, capacity - used);
	const inputs = [
		computedInput('Usable memory of one card', one),
		givenInput('Cards of one copy', cards, 'cards', 'definition: layout'),
		...parts.map(({ label, bytes }) => computedInput(label, bytes)),
	];
	return {
		cards,
		capacityBytes: capacity,
		shortBytes: Math.max(0, used - capacity),
		parts: [
			...parts.map(({ id, label, bytes }) => ({
				id,
				label,
				bytes: bytes.expected,
				trace: bytes.trace,
			})),
			{ id: 'free', label: 'Free', bytes: free, trace: freeTrace(free, inputs) },
		],
	};
}

const freeTrace = (free: number, inputs: TraceInput[]): Trace => ({
	id: 'memory-free',
	label: 'Free',
	formula: 'usable memory × cards − the other parts, at least nothing',
	inputs,
	result: { value: free, unit: 'bytes' },
});
