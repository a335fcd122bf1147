import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { sizeAnswer } from '#domain/sizing/tool/answer.ts';
import { defaultAsk } from '#domain/sizing/tool/ask.ts';
import type { SizeAnswer, SizeAsk } from '#domain/sizing/tool/types.ts';
import { answerHtml, headlineHtml } from '#format/sizing/answer.ts';
import { ladderCut } from '#format/sizing/ladder-cut.ts';
import { writeModelJson } from '#domain/sizing/tool/write-size-json.ts';
import { formulaWriter } from '#format/sizing/formula-writer.ts';
import { formulaOf } from '#format/sizing/formula.ts';
import { showFor, type LiveSite } from '#format/sizing/live.ts';
import { realData } from '../../domain/sizing/tool/real-data.ts';

const data = realData();
const answerTo = (part: Partial<SizeAsk>) => sizeAnswer({ ...defaultAsk, ...part }, data);
const answer = answerTo({});
const context = { base: '/docs/', formula: formulaWriter(answer, data, '/docs/') };
const body = answerHtml(answer, context).text;
const count = (pattern: RegExp, text = body) => text.match(pattern)?.length ?? 0;

test('markup is whole: what a browser reads is what was written', () => {
	const tags = (name: string) => [
		count(new RegExp(`<${name}[\\s>]`, 'g')),
		count(new RegExp(`</${name}>`, 'g')),
	];
	for (const name of ['details', 'summary', 'section', 'svg', 'table', 'tr', 'td', 'ul', 'li']) {
		const [opened, closed] = tags(name);
		expect(opened, name).toBe(closed);
	}
	expect(parseFragment(body).childNodes.length).toBeGreaterThan(5);
});

test('no inline style, no script, and every link keeps the base path', () => {
	expect(body).not.toMatch(/ style=|<script| on[a-z]+=/);
	const targets = [...body.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
	expect(targets.length).toBeGreaterThan(50);
	expect(targets.filter((target) => !target?.startsWith('/docs/'))).toEqual([]);
});

test('a title is text, whatever it holds', () => {
	const evil: SizeAnswer = {
		...answer,
		headline: 'Fits on <b>',
		model: { ...answer.model, title: '<img src=x onerror=alert(1)>' },
	};
	expect(answerHtml(evil, context).text).not.toContain('<img');
	expect(headlineHtml(evil).text).toBe('Fits on &lt;b&gt;');
});

test('the headline marks the cards that it names', () => {
	expect(headlineHtml(answer).text).toMatch(/^Fits on <em>\d+ × [^<]+<\/em> in /);
});

describe('each figure and each part of the memory', () => {
	test('opens into its formula', () => {
		expect(answer.figures.length).toBe(6);
		for (const { id, trace } of answer.figures) {
			expect(body, id).toContain(`data-keep="${id}"`);
			expect(body, id).toContain(`<code>${trace.formula}</code>`);
		}
		expect(count(/data-keep="(weights|cache|overhead)"/g)).toBe(3);
	});

	test('leads to the place of every constant that it rests on', () => {
		const used = new Set(JSON.stringify(answer.figures).match(/assumptions\/[a-z0-9-]+/g));
		expect(used.size).toBeGreaterThan(10);
		for (const source of used) {
			const path = data.constants.find(({ id }) => source === `assumptions/${id}`)?.path;
			expect(path, source).toMatch(/^\/assumptions\/[a-z-]+\/#/);
			expect(body, source).toContain(`href="/docs${path ?? ''}"`);
		}
	});
});

describe('the bar', () => {
	const rects = (text: string) =>
		[...text.matchAll(/<rect\s+x="([\d.]+)%"\s+width="([\d.]+)%"/g)].map((match) => ({
			x: Number(match[1]),
			width: Number(match[2]),
		}));

	test('is filled from end to end, without gap or overlap', () => {
		const bars = rects(body);
		expect(bars.length).toBeGreaterThanOrEqual(4);
		bars.reduce((end, { x, width }) => {
			expect(x).toBeCloseTo(end, 1);
			return x + width;
		}, 0);
		expect(bars.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 0);
	});

	test('names only parts with room for a name', () => {
		const named = [...body.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map((match) => match[1]);
		expect(named).toContain('Weights');
		expect(named).not.toContain('Engine');
	});

	test('shows a line where the cards end, if the model goes beyond', () => {
		const small = data.machines[0];
		const short = answerHtml(answerTo({ machine: small?.id ?? null }), context).text;
		expect(short).toMatch(/<line\s+x1="[\d.]+%"/);
		expect(body).not.toContain('<line');
	});
});

describe('the ladder', () => {
	test('marks the chosen machine once, in the cut', () => {
		expect(count(/aria-current="true"/g)).toBe(1);
		expect(ladderCut(answer)).toContain(answer.chosen);
	});

	test('shows every machine once, each leading to its page and to its own answer', () => {
		expect(count(/<th scope="row">/g)).toBe(answer.ladder.length);
		expect(count(/data-ask/g)).toBe(answer.ladder.length);
	});

	test('the cut holds every kind of machine, in the order of the ladder, and stays short', () => {
		const cut = ladderCut(answer);
		const kinds = (rungs: typeof cut) => new Set(rungs.map(({ machine }) => machine.place.kind));
		expect(kinds(cut)).toEqual(kinds(answer.ladder));
		expect(cut).toEqual(answer.ladder.filter((rung) => cut.includes(rung)));
		expect(cut.length).toBeLessThanOrEqual(3 + kinds(cut).size);
	});
});

test('utilisation and what is left out stand beside the cost', () => {
	expect(body).toContain('30 % use');
	for (const part of answer.excludedFromCost)
		expect(body.toLowerCase()).toContain(part.toLowerCase());
});

describe('live', () => {
	const site = (loadModel: LiveSite['loadModel']): LiveSite => ({
		lists: data,
		base: '/docs/',
		loadModel,
	});
	const asked: string[] = [];
	const here = site((id) => {
		asked.push(id);
		const model = data.models.find((one) => one.id === id);
		if (!model) throw new Error(`no model ${id}`);
		return Promise.resolve(writeModelJson(model, new Map()));
	});

	test('a query is answered with its notes, and nonsense with the example', async () => {
		const nonsense = await showFor('?model=none&requests=lots', here);
		expect(nonsense.notes.length).toBe(2);
		expect(nonsense.query).toBe('');
		expect((await showFor('?requests=7', here)).query).toBe('requests=7');
	});

	test('only the model asked about is loaded', async () => {
		asked.length = 0;
		await showFor('?model=qwen3-32b', here);
		expect(asked).toEqual(['qwen3-32b']);
	});

	test('a model that does not load rejects the answer', async () => {
		const broken = site(() => Promise.reject(new Error('offline')));
		await expect(showFor('', broken)).rejects.toThrow('offline');
	});

	test('formulas are left out until they are opened, and are then those of the page', async () => {
		const live = await showFor('', here);
		expect(live.body).not.toContain('class="trace"');
		const told = { answer: live.answer, lists: data, base: '/docs/' };
		const ids = [...live.body.matchAll(/data-keep="([a-z]+)"/g)].map((match) => match[1] ?? '');
		for (const id of ids.filter((one) => one !== 'rest'))
			expect(body, id).toContain(formulaOf(id, told));
		expect(formulaOf('rest', told)).toBeNull();
	});
});
