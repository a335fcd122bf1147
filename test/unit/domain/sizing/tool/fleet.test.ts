import { describe, expect, it } from 'vitest';
import { defaultAsk } from '#domain/sizing/tool/ask.ts';
import { assumptionsOf } from '#domain/sizing/tool/assumptions.ts';
import { sizeFleet } from '#domain/sizing/tool/fleet.ts';
import { sizeRung } from '#domain/sizing/tool/rung.ts';
import { taskOf } from '#domain/sizing/tool/task.ts';
import { realData } from './real-data.ts';

const data = realData();
const model = data.models.find(({ id }) => id === 'qwen3-32b');
const machine = data.machines.find(({ id }) => id === 'thinksystem-sr675-v3/two-h100-nvl');
if (!model || !machine) throw new Error('the content lacks what this test sizes');
const question = { ...taskOf({ ...defaultAsk, model: model.id }, model, machine), machines: 1 };

describe('the rung of an architecture', () => {
	it('says the same of one machine as the ladder does', () => {
		const { rung } = sizeFleet(question, assumptionsOf(data));
		expect(rung).toEqual(sizeRung({ ...defaultAsk, model: model.id }, machine, data));
	});

	it('divides the requests over its machines', () => {
		const three = sizeFleet({ ...question, machines: 3, requests: 50 }, assumptionsOf(data));
		const one = sizeFleet({ ...question, requests: 17 }, assumptionsOf(data));
		expect(three.requestsEach).toBe(17);
		expect(three.rung).toEqual(one.rung);
		expect(three.figures).toEqual(one.figures);
	});

	it('says what lacks where the engine does not know the model, and gives no figure', () => {
		const shape = { ...model.shape, kvHeadCount: null, statedParameterCount: null };
		const unknown = { ...question, model: { ...model, shape } };
		const { rung, figures, memory } = sizeFleet(unknown, assumptionsOf(data));
		expect(rung.verdict).toBe('unknown');
		expect(rung.why).toBe('Not sized: the model’s number of key-value heads is not published.');
		expect([figures, memory]).toEqual([[], null]);
	});
});
