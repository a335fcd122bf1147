import { describe, expect, it } from 'vitest';
import { adapterParameterCount } from '#domain/sizing/adapters.ts';
import { tuningMemory } from '#domain/sizing/fine-tuning.ts';
import type { TuningQuestion } from '#domain/sizing/tuning-question.ts';
import { gibibyte } from '#domain/sizing/units.ts';
import { assumptions, card, eightBillion, inFormat, small } from './memory-fixtures.ts';

const full: TuningQuestion = {
	model: eightBillion,
	weights: inFormat('bf16'),
	machine: card,
	engine: { family: 'transformers', name: 'transformers', version: null, year: null },
	method: 'full',
	sequenceTokens: 1,
	microBatch: 1,
	rank: 8,
	targets: 'attention-qv',
	trainsEmbeddings: false,
	optimiser: 'adamw',
	pureHalf: false,
	fusedStep: false,
	checkpointing: true,
	compiled: false,
	chunkedLoss: false,
	sharding: 'none',
	offload: 'none',
	cardCount: 1,
	countsContext: false,
	assumptions,
};
const perCard = (change: Partial<TuningQuestion>) =>
	tuningMemory({ ...full, ...change }).perCard.expected;
const parameters = 8_030_261_248;

describe('fine-tuning', () => {
	it('takes 18 bytes a weight for full training in mixed precision', () => {
		expect(perCard({}) / parameters).toBeCloseTo(18, 1);
	});

	it('takes 8 bytes a weight where everything is at 16 bits', () => {
		expect(perCard({ pureHalf: true }) / parameters).toBeCloseTo(8, 1);
	});

	it('divides weights and states over the cards when sharded', () => {
		const buffer = 5 * gibibyte;
		const sharded = perCard({ sharding: 'zero-3', cardCount: 8 });
		expect((sharded - buffer) / parameters).toBeCloseTo(18 / 8, 1);
	});

	// query: 8 × (256 + 256), value: 8 × (256 + 128), in two layers
	it('counts adapters by their matrices', () => {
		expect(adapterParameterCount({ model: small, targets: 'attention-qv' }, 8)).toBe(
			2 * 8 * (512 + 384),
		);
	});

	it('keeps frozen weights at four bits with QLoRA', () => {
		const lora = perCard({ method: 'lora' });
		const qlora = perCard({ method: 'qlora', weights: inFormat('nf4') });
		expect(lora / parameters).toBeGreaterThan(2);
		expect(qlora / parameters).toBeLessThan(0.9);
	});

	it('needs less with checkpoints and a loss in pieces', () => {
		const long = { method: 'lora' as const, sequenceTokens: 4096 };
		expect(perCard({ ...long, checkpointing: false })).toBeGreaterThan(perCard(long));
		expect(perCard({ ...long, chunkedLoss: true })).toBeLessThan(perCard(long));
	});
});
