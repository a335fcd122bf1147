import { describe, expect, it } from 'vitest';
import { sizeAnswer } from '#domain/sizing/tool/answer.ts';
import { defaultAsk } from '#domain/sizing/tool/ask.ts';
import { answerMarkdown } from '#domain/sizing/tool/markdown.ts';
import { sizeRung } from '#domain/sizing/tool/rung.ts';
import { collectLeaves } from '#domain/sizing/tool/trace-leaves.ts';
import type { Precision, SizeAsk } from '#domain/sizing/tool/types.ts';
import { realData } from './real-data.ts';

const data = realData();
const precisions: Precision[] = ['bf16', 'fp8', 'int4'];

/** Paths of everything in a value that is no finite number, text, flag or null. */
function flaws(value: unknown, path = '$'): string[] {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`];
	if (typeof value !== 'object') return [`${path} = ${String(value)}`];
	return Object.entries(value).flatMap(([key, part]) => flaws(part, `${path}.${key}`));
}

const badWords = /\bNaN\b|undefined|Infinity|null|\[object/;

describe.each(precisions)('every model on every machine, %s', (precision) => {
	it('has a verdict in a sentence and no number that is none', () => {
		const found = data.models.flatMap((model, index) => {
			const requests = [1, 8, 48, 300][index % 4] ?? 1;
			const ask: SizeAsk = { ...defaultAsk, model: model.id, precision, requests };
			return data.machines.flatMap((machine) => {
				const rung = { ...sizeRung(ask, machine, data), machine: null };
				const wrong = flaws(rung);
				if (!/^[A-Z0-9].*\.$/.test(rung.why) || badWords.test(rung.why)) wrong.push(rung.why);
				return wrong.map((flaw) => `${model.id} on ${machine.id}: ${flaw}`);
			});
		});
		expect(found).toEqual([]);
	}, 60_000);
});

/** A whole answer for each model: the machine turns with the model, every other one is looked for. */
const answers = data.models.map((model, index) => {
	const machine = data.machines[(index * 37) % data.machines.length];
	const ask: SizeAsk = {
		...defaultAsk,
		model: model.id,
		machine: index % 2 === 0 ? (machine?.id ?? null) : null,
		precision: precisions[index % 3] ?? 'fp8',
		cacheBits: index % 5 === 0 ? 8 : 16,
		requests: [1, 4, 48, 500][index % 4] ?? 1,
		price: index % 3 === 0 ? 25000 : null,
	};
	return sizeAnswer(ask, data);
});

describe('whole answers', () => {
	it('hold no number that is none, in print or behind it', () => {
		for (const { ladder, ...answer } of answers) {
			const chosen = { ...answer.chosen, machine: null };
			expect(flaws({ ...answer, model: null, chosen }), answer.model.id).toEqual([]);
			expect(ladder).toHaveLength(data.machines.length);
			const text = answerMarkdown({ ...answer, ladder }, data);
			expect(text, answer.model.id).not.toMatch(badWords);
		}
	});

	it('answer for the machine that was asked for, whatever its verdict', () => {
		for (const { ask, chosen } of answers) {
			if (ask.machine !== null) expect(chosen?.machine.id).toBe(ask.machine);
			else expect(chosen?.verdict).not.toBe('left-out');
		}
	});

	it('choose the smallest machine that meets the targets', () => {
		for (const { ask, chosen, ladder } of answers) {
			const first = ladder.find(({ verdict }) => verdict === 'meets');
			if (ask.machine === null && first) expect(chosen).toBe(first);
		}
	});

	it('print no more figures than we know: two for speed and cost, three for memory', () => {
		for (const { figures } of answers) {
			for (const { value, low, high } of figures) {
				for (const text of [value, low, high]) {
					const digits = (/[\d,.]+/.exec(text)?.[0] ?? '').replaceAll(/[,.]/g, '');
					expect(digits.replace(/^0+|0+$/g, '').length, text).toBeLessThanOrEqual(2);
				}
			}
		}
	});

	it('have a trace behind each figure and part that leads to inputs and constants', () => {
		const constants = new Set(data.constants.map(({ id }) => `assumptions/${id}`));
		const known = /^(given|load|model|machine|definition: .+)$/;
		// Counts that the engine names as its own, without a formula: what runs beside what waits.
		const counted = [
			'Sequences running in one copy',
			'Sequences',
			'Tokens',
			'Copies',
			'Copies at work',
		];
		const wrong = answers.flatMap(({ figures, memory }) =>
			[...figures, ...(memory?.parts ?? [])]
				.flatMap(({ trace }) => (trace ? collectLeaves(trace) : []))
				.filter(({ name, source }) => !(source === 'computed' && counted.includes(name)))
				.filter(({ source }) => !known.test(source) && !constants.has(source))
				.map(({ name, source }) => `${name}: ${source}`),
		);
		expect([...new Set(wrong)]).toEqual([]);
	});
});
