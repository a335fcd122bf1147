import { tuningMemory } from '../fine-tuning.ts';
import type { Optimiser, Sharding, TuningQuestion } from '../tuning-question.ts';
import { gibibyte, gigabyte } from '../units.ts';
import { engineOfRow } from './row-engine.ts';
import { weightsOfRow } from './row-formats.ts';
import { machineOfRow } from './row-machine.ts';
import { modelOfRow } from './row-model.ts';
import { inUnitOf } from './row-memory.ts';
import type { RowFacts, RowOf, RowReading } from './types.ts';

type TuningFacts = RowFacts<RowOf<'fine-tuning-memory'>>;

const optimisers: Record<string, Optimiser> = {
	adamw: 'adamw',
	'adamw-8bit': 'adamw-8bit',
	'paged-adamw-8bit': 'adamw-paged-8bit',
	adafactor: 'adafactor',
	sgd: 'sgd',
};

/** Which matrices got an adapter: any of the feed-forward part means all of them. */
function targetsOf(names: string[] | undefined): TuningQuestion['targets'] {
	const words = (names ?? []).join(' ');
	if (words === '') return null;
	if (/mlp|gate|up_proj|w1|down|fc/.test(words)) return 'all-linear';
	return /key|k_proj|output|o_proj|c_proj|projection/.test(words) ? 'attention' : 'attention-qv';
}

/** Sharding as stated; trainers that are told nothing shard over their cards. */
const shardingOf = (stated: string | undefined, cards: number): Sharding =>
	stated === 'fsdp'
		? 'zero-3'
		: ((stated as Sharding | undefined) ?? (cards > 1 ? 'zero-3' : 'none'));

/** Tools that print the peak of their own allocator; others are read off the driver, which counts its context. */
const printsOwnPeak = /torchtune|litgpt/i;

/** Whether each row of a table adds a setting to the one before: then a row without its words lacks it. */
const isLadder = ({ table }: TuningFacts) =>
	table.rows.some(({ note }) => /compiled/i.test(note ?? ''));

function hasSetting(facts: TuningFacts, words: RegExp): boolean {
	if (!/torchtune/i.test(facts.table.engine ?? '')) return words.test(facts.row.note ?? '');
	return (
		!isLadder(facts) || words.test(facts.row.note ?? '') || /as before/i.test(facts.row.note ?? '')
	);
}

function tuningQuestion(facts: TuningFacts): TuningQuestion {
	const { row, table, assumptions } = facts;
	const engine = engineOfRow(facts);
	const cardCount = row.acceleratorCount ?? 1;
	const tool = table.engine ?? '';
	return {
		model: modelOfRow(facts),
		weights: weightsOfRow(facts, engine),
		machine: machineOfRow(facts),
		engine,
		method: row.method,
		sequenceTokens: row.sequenceTokens ?? null,
		microBatch: row.batchSize ?? null,
		rank: row.loraRank ?? null,
		targets: targetsOf(row.loraTargets),
		trainsEmbeddings: row.loraTargets?.some((name) => /^wte$|emb/.test(name)) ?? false,
		optimiser: row.optimiser ? (optimisers[row.optimiser] ?? null) : null,
		// Both keep weights, gradients and states in 16 bits alike where the weights are.
		pureHalf: printsOwnPeak.test(tool) && row.precision !== 'fp32',
		fusedStep: /folded into the backward/i.test(row.note ?? ''),
		checkpointing: row.activationCheckpointing ?? null,
		compiled: /torchtune/i.test(tool) && hasSetting(facts, /compiled/i),
		chunkedLoss: /torchtune/i.test(tool) && hasSetting(facts, /loss (computed )?in pieces/i),
		sharding: shardingOf(row.sharding, cardCount),
		offload: 'none',
		cardCount,
		countsContext: !printsOwnPeak.test(tool),
		assumptions,
	};
}

/** Peak memory of a training run, on one card or on all. */
export function readTuning(facts: TuningFacts): RowReading {
	const { row } = facts;
	const quantity = row.allCards ? 'Peak memory, all cards' : 'Peak memory of one card';
	if (/activations moved out/i.test(row.note ?? '')) {
		return { measurements: [], leftOut: [{ quantity, reason: 'setting-not-modelled' }] };
	}
	const inGiB = row.peakMemoryGiB !== undefined;
	const measured = row.peakMemoryGiB ?? row.peakMemoryGB;
	if (measured === undefined) return { measurements: [], leftOut: [] };
	return {
		measurements: [
			{
				kind: 'fine-tuning',
				quantity,
				unit: inGiB ? 'GiB' : 'GB',
				measured,
				predict: () => {
					const memory = tuningMemory(tuningQuestion(facts));
					return inUnitOf(
						row.allCards ? memory.total : memory.perCard,
						inGiB ? gibibyte : gigabyte,
					);
				},
			},
		],
		leftOut: [],
	};
}
