import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import type { SizeJson } from '#domain/sizing/tool/size-json.ts';
import { root } from '../house/run.ts';
import { quantile, type Benchmark } from './benchmark.ts';
import { inChromium } from './in-chromium.ts';

/** Milliseconds of each estimate and of each whole ladder, warm. */
interface Measured {
	estimate: number[];
	ladder: number[];
	models: number;
	machines: number;
}

const barsMs = { estimate: 5, ladder: 50 };

/** Runs in the page: every model once to warm up, then every model measured at three loads. */
const measure = `async (json, load) => {
	const [{ readSizeLists, withShape }, { sizeAnswer }, { sizeFleet }, { assumptionsOf }, { taskOf }, { defaultAsk }] =
		await Promise.all(
			['size-json', 'answer', 'fleet', 'assumptions', 'task', 'ask'].map(
				(name) => load('/src/domain/sizing/tool/' + name + '.ts'),
			),
		);
	const lists = readSizeLists(json.lists);
	const models = lists.models.map((model) => withShape(model, json.models[model.id]));
	const data = { ...lists, models };
	const constants = assumptionsOf(data);
	const timed = (list, work) => {
		const started = performance.now();
		work();
		list.push(performance.now() - started);
	};
	const run = (requests, estimate, ladder) => {
		data.models.forEach((model, index) => {
			const ask = { ...defaultAsk, model: model.id, requests };
			const machine = data.machines[(index * 31 + requests) % data.machines.length];
			const task = { ...taskOf(ask, model, machine), machines: 1 };
			timed(estimate, () => sizeFleet(task, constants));
			timed(ladder, () => sizeAnswer(ask, data));
		});
	};
	run(16, [], []);
	const estimate = [];
	const ladder = [];
	for (const requests of [1, 8, 48]) run(requests, estimate, ladder);
	return { estimate, ladder, models: data.models.length, machines: data.machines.length };
}`;

/** What the page loads, from the built site. */
function builtData(): unknown {
	const folder = join(resolve(root, env['PITCREW_OUT'] ?? 'dist'), 'size');
	if (!existsSync(folder)) throw new Error(`There is no ${folder} yet: run "npm run build" first.`);
	const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
	const lists = read('data.json') as SizeJson;
	const models = lists.models.map(({ id }) => [id, read(`models/${id}.json`)]);
	return { lists, models: Object.fromEntries(models) };
}

export default {
	question:
		'How long does a reader wait for an estimate and for a whole ladder, in Chromium, warm?',
	run: async () => {
		const found = await inChromium<Measured>(measure, builtData());
		const round = (value: number) => Number(value.toFixed(2));
		return (['estimate', 'ladder'] as const).map((what) => ({
			what,
			models: found.models,
			machines: what === 'ladder' ? found.machines : 1,
			runs: found[what].length,
			'p50 ms': round(quantile(found[what], 0.5)),
			'p95 ms': round(quantile(found[what], 0.95)),
			'bar p95 ms': barsMs[what],
			'within bar': quantile(found[what], 0.95) <= barsMs[what] ? 'yes' : 'NO',
		}));
	},
} satisfies Benchmark;
