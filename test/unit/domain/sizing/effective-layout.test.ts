import { describe, expect, test } from 'vitest';
import { closedLoop } from '#domain/sizing/closed-loop.ts';
import { cacheShards, runningLayout } from '#domain/sizing/effective-layout.ts';
import { expertModel, serverCard, serverQuestion } from './speed-fixtures.ts';

const latent = {
	...expertModel,
	kvHeadCount: null,
	kvLoraRank: 512,
	qLoraRank: 1536,
	qkNopeHeadDimension: 128,
	qkRopeHeadDimension: 64,
	vHeadDimension: 128,
};
const eight = { ...serverCard, acceleratorCount: 8 };
const { layout } = serverQuestion();
const question = (part: Partial<typeof layout>, model = latent) =>
	serverQuestion({ machine: eight, model, layout: { ...layout, ...part } });

describe('experts spread over more cards than share the attention', () => {
	const spread = question({ expertParallel: 8 });

	test('are one copy over all cards, with a group of attention on each', () => {
		expect(runningLayout(spread)).toMatchObject({
			replicas: 1,
			cardsPerReplica: 8,
			attentionGroups: 8,
		});
	});

	test('said with data parallelism, they are the same', () => {
		const said = question({ expertParallel: 8, dataParallel: 4, tensorParallel: 2 });
		expect(runningLayout(said)).toMatchObject({ cardsPerReplica: 8, attentionGroups: 4 });
	});

	test('keep a latent cache once, where tensor parallelism keeps it on every card', () => {
		expect(cacheShards(latent, runningLayout(spread))).toBe(8);
		expect(cacheShards(latent, { tensorParallel: 8, attentionGroups: 1 })).toBe(1);
		const tensor = closedLoop(question({ tensorParallel: 8 }));
		const groups = closedLoop(spread);
		expect(groups.capacity).toBeCloseTo(8 * Number(tensor.capacity), 6);
		expect(groups.step.cache).toBeCloseTo(tensor.step.cache / 8, 12);
	});

	test('copies without spread experts stay copies', () => {
		expect(runningLayout(question({ dataParallel: 8 }))).toMatchObject({
			replicas: 8,
			cardsPerReplica: 1,
			attentionGroups: 1,
		});
	});
});
