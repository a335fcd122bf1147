import { describe, expect, test } from 'vitest';
import { closedLoop } from '#domain/sizing/closed-loop.ts';
import type { Engine } from '#domain/sizing/types.ts';
import { timeToFirstTokenMs } from '#domain/sizing/speed.ts';
import { serverQuestion } from './speed-fixtures.ts';

const engine = (part: Partial<Engine>): Engine => ({
	family: 'vllm',
	name: 'vLLM 0.11',
	version: 11,
	year: null,
	...part,
});
const load = (part = {}) => ({ ...serverQuestion().load, concurrentRequests: 9, ...part });
const loopOf = (of: Engine, part = {}) =>
	closedLoop(serverQuestion({ engine: of, load: load(part) }));

describe('the first token', () => {
	test('waits for a share of half the others where prompts are mixed into steps, by hand', () => {
		const { firstToken, prefill, stepSeconds } = loopOf(engine({}));
		// 8 others, half of them before on average, a share of 0.5 of that
		expect(firstToken.others).toBeCloseTo(prefill.total * 0.5 * 4, 12);
		expect(firstToken.own).toBeCloseTo(prefill.total, 12);
		expect(firstToken.intake).toBeCloseTo(0.032, 12);
		expect(firstToken.steps).toBeCloseTo(stepSeconds, 12);
	});

	test.each([
		['SGLang', engine({ family: 'sglang', name: 'SGLang 0.5.9', version: 5 })],
		['the old vLLM', engine({ name: 'vLLM 0.6.3', version: 6 })],
		['Text Generation Inference', engine({ family: 'other', name: 'TGI', version: null })],
	])('waits for half of the others on %s, which reads prompts first', (_, of) => {
		const { firstToken, prefill } = loopOf(of);
		expect(firstToken.others).toBeCloseTo(prefill.total * 4, 12);
	});

	test('waits for half of the others where all start at once, whatever the engine', () => {
		const { firstToken, prefill } = loopOf(engine({}), { allAtOnce: true });
		expect(firstToken.others).toBeCloseTo(prefill.total * 4, 12);
	});

	test('of one request waits for nobody', () => {
		expect(loopOf(engine({}), { concurrentRequests: 1 }).firstToken.others).toBe(0);
	});

	test('is sent some steps later by TensorRT-LLM, by hand', () => {
		const of = engine({ family: 'trt-llm', name: 'TensorRT-LLM 1.0', version: 100 });
		const { firstToken, stepSeconds } = loopOf(of);
		expect(firstToken.steps).toBeCloseTo(10 * stepSeconds, 12);
	});

	test('of a library alone is the prompt and one step', () => {
		const of = engine({ family: 'trt-llm', name: 'TensorRT-LLM 0.5', version: 5 });
		const { firstToken, prefill, stepSeconds } = loopOf(of, { concurrentRequests: 1 });
		expect(firstToken.total).toBeCloseTo(prefill.total + stepSeconds, 12);
	});

	test('has a wider range where most of it is a wait of unknown length', () => {
		const spread = (part = {}) => {
			const found = timeToFirstTokenMs(serverQuestion({ engine: engine({}), load: load(part) }));
			return found.high / found.low;
		};
		const crowd = { concurrentRequests: 64, inputTokens: 4000 };
		expect(spread(crowd)).toBeGreaterThan(spread({ concurrentRequests: 1, inputTokens: 4000 }));
		expect(spread(crowd)).toBeGreaterThan(spread({ ...crowd, allAtOnce: true }));
	});
});
