import { describe, expect, it } from 'vitest';
import * as given from '#domain/sizing/given-figures.ts';
import * as workedOut from '#domain/sizing/model-figures.ts';
import { alternatives } from '#domain/sizing/explain.ts';
import { assumptionsOf } from '#domain/sizing/tool/assumptions.ts';
import { choices, defaultAsk } from '#domain/sizing/tool/ask.ts';
import { formatFor } from '#domain/sizing/tool/formats-for.ts';
import { figuresToGive, toolCaches, toolFormats } from '#domain/sizing/tool/figures-to-give.ts';
import type { ModelJson } from '#domain/sizing/tool/size-json.ts';
import { speedQuestionOf, taskOf } from '#domain/sizing/tool/task.ts';
import { writeModelJson } from '#domain/sizing/tool/write-size-json.ts';
import { typicalShape } from '#domain/sizing/typical-shape.ts';
import type { Model, Weights } from '#domain/sizing/types.ts';
import { realData } from './real-data.ts';

const data = realData();
const assumptions = assumptionsOf(data);
const sent = (model: (typeof data.models)[number]): Model => {
	const json = JSON.stringify(writeModelJson(model, assumptions));
	return (JSON.parse(json) as ModelJson).shape;
};
const weightsIn = (format: Weights['format']): Weights => ({
	format,
	dynamic: false,
	statedBytes: null,
	groupSize: null,
});

describe('what a browser is given of a model', () => {
	it.each(data.models.map((model) => [model.id, model] as const))(
		'%s: is what the engine works out',
		(_, model) => {
			const there = sent(model);
			const { model: here } = typicalShape(model.shape, assumptions);
			for (const format of toolFormats) {
				const weights = weightsIn(format);
				const scope = workedOut.loadedScope(weights);
				expect(given.loadedScope(weights)).toEqual(scope);
				expect(given.weightParts(there, weights, scope)).toEqual(
					workedOut.weightParts(here, weights, scope),
				);
				expect(given.speedProfile(there, weights)).toEqual(workedOut.speedProfile(here, weights));
			}
			for (const cache of toolCaches)
				expect(given.cacheRates(there, cache)).toEqual(workedOut.cacheRates(here, cache));
			for (const ask of ['hasEncoder', 'hasStateLayers', 'isCountAlone'] as const)
				expect(given[ask](there), ask).toBe(workedOut[ask](here));
		},
	);

	it('a typical shape is filled in the same, and says so', () => {
		const [machine] = data.machines;
		const odd = data.models.filter(
			({ shape }) => typicalShape(shape, assumptions).assumed.length > 0,
		);
		expect(odd.length).toBeGreaterThan(0);
		for (const model of odd) {
			if (!machine) throw new Error('no machine');
			const question = (shape: Model) =>
				speedQuestionOf(taskOf(defaultAsk, model, machine), { shape, assumptions });
			const { question: here, assumed } = workedOut.withTypicalShape(question(model.shape));
			const there = given.withTypicalShape(question(sent(model)));
			expect(there.assumed).toEqual(assumed);
			expect(there.question).toMatchObject({ ...here, model: here.model });
		}
	});

	it('holds every format and every cache that the tool asks about', () => {
		const formats = new Set<string>(toolFormats);
		const caches = new Set(toolCaches.map(given.cacheKey));
		for (const model of data.models)
			for (const machine of data.machines)
				for (const precision of choices.precision)
					for (const cacheBits of [8, 16] as const) {
						const ask = { ...defaultAsk, precision, cacheBits };
						const { format } = formatFor(precision, machine, model);
						expect(formats, format).toContain(format);
						if (model !== data.models[0]) continue;
						const task = taskOf(ask, model, machine);
						const question = speedQuestionOf(task, { shape: model.shape, assumptions });
						for (const [id, other] of [['asked', question] as const, ...alternatives(question)]) {
							expect(formats, id).toContain(other.weights.format);
							expect(caches, id).toContain(given.cacheKey(other.cache));
						}
					}
	});

	it('refuses what it was not given', () => {
		const [model] = data.models;
		if (!model) throw new Error('no model');
		const there = sent(model);
		const file = { prediction: true, encoder: true };
		expect(() =>
			given.weightParts(there, weightsIn('nf4'), given.loadedScope(weightsIn('nf4'))),
		).toThrow('nf4');
		expect(() => given.weightParts(there, weightsIn('bf16'), file)).toThrow('only loaded weights');
		expect(() => given.headerBytes()).toThrow('only loaded weights');
		expect(() => given.speedProfile(model.shape, weightsIn('bf16'))).toThrow('were not loaded');
		expect(figuresToGive(model.shape, assumptions).typical).toBeNull();
	});
});
