import { describe, expect, it } from 'vitest';
import { sizeAnswer } from '#domain/sizing/tool/answer.ts';
import { defaultAsk } from '#domain/sizing/tool/ask.ts';
import { SizingRefusal } from '#domain/sizing/refusal.ts';
import { answerMarkdown } from '#domain/sizing/tool/markdown.ts';
import { readSizeLists } from '#domain/sizing/tool/size-json.ts';
import { writeSizeJson } from '#domain/sizing/tool/write-size-json.ts';
import type { SizeAnswer, SizeAsk } from '#domain/sizing/tool/types.ts';
import { realData } from './real-data.ts';

const data = realData();
const ask = (part: Partial<SizeAsk>): SizeAnswer => sizeAnswer({ ...defaultAsk, ...part }, data);
const rung = ({ ladder }: SizeAnswer, id: string) =>
	ladder.find(({ machine }) => machine.id === id);
const constant = (id: string) => {
	const found = data.constants.find((one) => one.id === id);
	if (!found) throw new Error(`no constant ${id}`);
	return found.value;
};

describe('one answer worked out by hand: Llama 3.3 70B in FP8 on four H100', () => {
	const answer = ask({ machine: 'poweredge-xe8640/four-h100' });
	const bytes = (id: string) => answer.memory?.parts.find((part) => part.id === id)?.bytes ?? NaN;
	const estimate = (id: string) =>
		Number(answer.figures.find((one) => one.id === id)?.trace.result.value);

	it('keeps 2 × 80 layers × 8 heads × 128 values × 2 bytes for each token of 48 requests', () => {
		expect(bytes('cache')).toBe(2 * 80 * 8 * 128 * 2 * (4096 + 512) * 48);
	});

	it('holds the linear layers in 8 bits with their scales, embedding and head in 16', () => {
		const tables = 2 * 128_256 * 8192;
		const matrices = 80 * (8192 * (8192 + 2 * 1024 + 8192) + 3 * 8192 * 28_672);
		expect(bytes('weights') / (tables * 2 + matrices * (1 + 4 / 128 ** 2))).toBeCloseTo(1, 4);
	});

	it('leaves a tenth of each card alone, as vLLM does, and has the rest for the cache', () => {
		const capacity = answer.memory?.capacityBytes ?? NaN;
		expect(bytes('reserved') / capacity).toBeCloseTo(0.1, 9);
		const used = bytes('weights') + bytes('cache') + bytes('overhead') + bytes('reserved');
		expect(bytes('free')).toBeCloseTo(capacity - used, 0);
		expect(answer.headline).toBe(
			`Fits on 4 × NVIDIA H100 SXM 80GB in one air-cooled server, with ${Math.round((bytes('free') / capacity) * 100)} % to spare.`,
		);
	});

	it('draws four cards of 700 W, reading prompts part of the time, and what stands around them', () => {
		const trace = answer.figures.find(({ id }) => id === 'power')?.trace;
		const reading = Number(
			trace?.inputs.find(({ name }) => name === 'Share reading prompts')?.value,
		);
		expect(reading).toBeGreaterThan(0.2);
		expect(reading).toBeLessThan(0.6);
		const share =
			constant('power-share-decode') * (1 - reading) + constant('power-share-prefill') * reading;
		const watts = 4 * 700 * (share + constant('power-host-share'));
		expect(estimate('power')).toBeCloseTo(watts, 6);
		const tokens = estimate('throughput');
		const kWh = ((watts / tokens) * 1e6 * constant('cost-pue-server-room')) / 3.6e6;
		expect(estimate('energy')).toBeCloseTo(kWh, 9);
		expect(estimate('cost')).toBeCloseTo(kWh * defaultAsk.pricePerKWh, 9);
	});

	it('gives each request the inverse of the time of a token, and all of them its sum over an answer', () => {
		const each = estimate('speed');
		const first = estimate('ttft') / 1000;
		expect(estimate('throughput')).toBeCloseTo((48 * 512) / (first + 512 / each), 6);
	});
});

describe('left out, and why', () => {
	it('leaves out by place and by circuit, in words', () => {
		const answer = ask({ place: 'server-room', powerWatts: 4000 });
		expect(rung(answer, 'dgx-spark/one-unit')?.why).toMatch(/not made for a server room\.$/);
		expect(rung(answer, 'dgx-h100/eight-h100')?.why).toMatch(
			/^Its circuit must carry [\d.]+ kW, above your 4 kW\.$/,
		);
		for (const { verdict, machine, plannedWatts } of answer.ladder) {
			const stands = ['server', 'rack'].includes(machine.place.kind);
			const allowed = stands && plannedWatts !== null && plannedWatts <= 4000;
			expect(verdict === 'left-out', machine.id).toBe(!allowed);
		}
	});

	it('still says what a machine reaches that was asked for and is left out', () => {
		const answer = ask({ place: 'desk', machine: 'dgx-h100/eight-h100' });
		expect(answer.chosen?.verdict).toBe('left-out');
		expect(answer.headline).toMatch(
			/ is left out: it is a server, not made to stand beside a desk\.$/,
		);
		expect(answer.figures.length).toBeGreaterThan(3);
	});

	it('says so where nothing is left', () => {
		const answer = ask({ powerWatts: 10 });
		expect(answer.chosen).toBeNull();
		expect(answer.headline).toBe('No machine here may stand in that place, on that circuit.');
	});
});

describe('where it falls short', () => {
	it('names the nearest miss where no machine meets the targets', () => {
		const answer = ask({ ttftSeconds: 0.05 });
		expect(answer.chosen?.verdict).toBe('falls-short');
		expect(answer.headline).toMatch(
			/^No machine here meets every target; the nearest is .+: the first token .+, above 50 ms\.$/,
		);
	});

	it('says what lacks where it does not fit, and what would make it fit', () => {
		const answer = ask({ machine: 'thinkstation-px/one-card', requests: 2, precision: 'bf16' });
		expect(answer.headline).toMatch(
			/^Does not fit on one .+: it needs [\d.]+ GB where it has [\d.]+ GB\.$/,
		);
		expect(answer.memory?.shortBytes).toBeGreaterThan(0);
		expect(answer.figures).toEqual([]);
		expect(answer.changes[0]?.text).toBe('Weights in 4 bits: then it fits.');
	});

	it('says that a chip lacks FP8, and takes INT8 where it has that', () => {
		const found = rung(ask({}), 'thinksystem-sr670-v2/four-a100-sxm');
		expect(found?.format).toBe('INT8');
		expect(found?.notes.join(' ')).toMatch(
			/no FP8 rate for this chip, so the weights are in INT8\./,
		);
	});
});

describe('a request longer than the model was made for', () => {
	it('is said before anything else', () => {
		const window = data.models.find(({ id }) => id === defaultAsk.model)?.contextTokens ?? NaN;
		expect(ask({ inputTokens: window - 512 }).explanation).not.toContain('takes at most');
		expect(ask({ inputTokens: window }).explanation).toMatch(
			/^Llama 3\.3 70B.* takes at most [\d,]+ tokens in one request; this asks for [\d,]+\./,
		);
	});
});

describe('what is not sized', () => {
	it('refuses by name a model that writes no text', () => {
		const refused = () => ask({ model: 'whisper-large-v3' });
		expect(refused).toThrow(SizingRefusal);
		expect(refused).toThrow(/works on speech/);
	});

	it('groups every other model under its reason', () => {
		const others = (data.unsized ?? []).flatMap(({ models }) => models);
		expect(others.map(({ id }) => id)).toContain('gpt-5.5');
		for (const { why } of data.unsized ?? []) expect(why).toMatch(/^[a-z].*\.$/);
	});
});

describe('what travels', () => {
	it('the lists, and back to the same but for the shapes', () => {
		const models = data.models.map(({ shape, ...model }) => {
			expect(shape.name).toBe(model.title);
			return model;
		});
		const travelled = readSizeLists(JSON.parse(JSON.stringify(writeSizeJson(data))));
		expect(travelled).toEqual({ ...data, models });
	});

	it('the answer as Markdown, with every assumption’s address', () => {
		const answer = ask({ price: 90_000 });
		const text = answerMarkdown(answer, data, 'https://example.org/base');
		expect(text.startsWith(`# ${answer.headline}\n`)).toBe(true);
		for (const heading of [
			'Question',
			'Memory',
			'Figures',
			'Not in the cost',
			'The ladder',
			'Formulas',
			'Assumptions',
		])
			expect(text).toContain(`\n## ${heading}\n`);
		expect(text).toMatch(
			/\]\(https:\/\/example\.org\/base\/assumptions\/power\/#power-host-share\)/,
		);
		for (const excluded of answer.excludedFromCost) expect(text).toContain(`- ${excluded}`);
		const rows = text.split('\n').filter((line) => line.startsWith('| '));
		expect(rows).toHaveLength(answer.figures.length + answer.ladder.length + 4);
	});
});
