import { distinctExpertShare } from '../bytes-read.ts';
import type { ClosedLoop } from '../closed-loop.ts';
import { cardBytes } from '../effective-layout.ts';
import { kvBytesRead } from '../kv-cache.ts';
import type { Saturated } from '../saturated.ts';
import { sequenceCapacity } from '../sequence-capacity.ts';
import type { ServerRun } from '../server-step.ts';
import { constant } from '../trace.ts';
import { constantInput, givenInput } from './inputs.ts';
import type { TraceInput } from '../types.ts';
import type { DecodeWeightReads } from '../weights.ts';

/** A number that we counted ourselves, as an input with how it was reached. */
export function countInput(
	name: string,
	value: number,
	unit: string,
	detail: { formula: string; inputs: TraceInput[] },
): TraceInput {
	const id = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
	const trace = { id, label: name, ...detail, result: { value, unit } };
	return { name, value, unit, source: 'computed', trace };
}

/** What is read of the experts of a mixture in one step; nothing of a dense model. */
export function expertInputs(reads: DecodeWeightReads, sequences: number): TraceInput[] {
	return reads.routedExpertBytes === 0
		? []
		: [
				givenInput('Routed experts', reads.routedExpertBytes / 1e9, 'GB', 'model'),
				givenInput(
					'Share of the experts touched',
					distinctExpertShare(reads, sequences),
					'share',
					'definition: 1 − (1 − used ÷ experts) ^ sequences',
				),
			];
}

const limitIds = {
	usual: ['throughput-memory-share', 'throughput-memory-reserve'],
	tight: ['throughput-tight-share', 'throughput-tight-reserve'],
};

const constants = ({ question }: ServerRun, ids: string[]) =>
	ids.map((id) => constantInput(constant(question.assumptions, id)));

/** Sequences that the cache of one copy holds. */
function roomInput(run: ServerRun, capacity: number, tokensPerSequence: number): TraceInput {
	const { layout, profile, question } = run;
	const { machine, model, cache } = question;
	const one = kvBytesRead(model, cache, tokensPerSequence);
	return countInput('Room in the cache of one copy', capacity, 'sequences', {
		formula:
			'(memory of a card × share − weights on a card − reserve) × cards that share the cache ÷ cache of one',
		inputs: [
			givenInput('Memory of a card', (cardBytes(machine) ?? 0) / 2 ** 30, 'GiB', 'machine'),
			givenInput('Weights', profile.loadedBytes / 1e9, 'GB', 'model'),
			cardsInput(run),
			givenInput('Pipeline stages', layout.pipelineParallel, 'stages', 'given'),
			givenInput('Cache of one sequence', one / 1e9, 'GB', 'model'),
			...constants(run, [...limitIds.usual, ...limitIds.tight]),
		],
	});
}

/** Cards of one copy: as given, or as chosen. */
export function cardsInput({ layout, question }: ServerRun): TraceInput {
	const name = 'Cards of one copy';
	if (!layout.chosen) return givenInput(name, layout.cardsPerReplica, 'cards', 'given');
	return countInput(name, layout.cardsPerReplica, 'cards', {
		formula: question.load.saturated
			? 'the fewest that leave room for the cache'
			: 'all, up to eight: the shortest wait',
		inputs: [givenInput('Cards', question.machine.acceleratorCount, 'cards', 'machine')],
	});
}

/** Copies of the model that run side by side. */
export function copiesInput(run: ServerRun): TraceInput {
	const { layout, question } = run;
	return countInput('Copies', layout.replicas, 'copies', {
		formula: layout.chosen ? 'cards ÷ cards of one copy' : 'as given',
		inputs: [
			givenInput('Cards', question.machine.acceleratorCount, 'cards', 'machine'),
			cardsInput(run),
		],
	});
}

/** Copies that have a request at all. */
export const busyCopiesInput = ({ busyCopies, requests, run }: ClosedLoop): TraceInput =>
	countInput('Copies at work', busyCopies, 'copies', {
		formula: 'the lower of: copies, open requests',
		inputs: [copiesInput(run), givenInput('Open requests', requests, 'requests', 'load')],
	});

/** Sequences that one copy runs at the same time. */
export function runningInput(loop: ClosedLoop): TraceInput {
	const { run, running, capacity, asked, tokens } = loop;
	const perSequence = tokens.depth + tokens.inputTokens + tokens.outputTokens / 2;
	return countInput('Sequences running in one copy', running, 'sequences', {
		formula: 'the lowest of: asked of one copy, room in the cache, most at a time',
		inputs: [
			givenInput('Asked of one copy', asked, 'requests', 'load'),
			...(capacity === null ? [] : [roomInput(run, capacity, perSequence)]),
			...constants(run, ['throughput-sequence-limit']),
		],
	});
}

/** Sequences that one copy and stage of a filled engine runs. */
export function filledSequencesInput({ run, running, tokens }: Saturated): TraceInput {
	const stages = run.layout.pipelineParallel;
	const perSequence = tokens.inputTokens + 0.75 * tokens.outputTokens;
	const room = sequenceCapacity(run, perSequence);
	return countInput('Sequences of one copy and stage', running / stages, 'sequences', {
		formula: 'the lower of: room in the cache, most at a time; ÷ stages',
		inputs: [
			...(room === null ? [] : [roomInput(run, room, perSequence)]),
			givenInput('Pipeline stages', stages, 'stages', 'given'),
			...constants(run, ['throughput-sequence-limit']),
		],
	});
}
