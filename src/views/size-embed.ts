import type { Catalog, Entry } from '#catalog/types.ts';
import { askToQuery } from '#domain/sizing/tool/ask-url.ts';
import { defaultAsk } from '#domain/sizing/tool/ask.ts';
import { leftOut } from '#domain/sizing/tool/placing.ts';
import { sizeRung } from '#domain/sizing/tool/rung.ts';
import type { LadderRung, SizeAsk, SizeData } from '#domain/sizing/tool/types.ts';
import { nearest } from '#format/sizing/ladder-cut.ts';
import { rungCells, verdictFlags } from '#format/sizing/ladder-table.ts';
import { askEngine } from './ask-engine.ts';
import { sizeData } from './size-data.ts';
import { loads, loadWords, places, terms } from './size-embed-loads.ts';

/** A line of a small sizing table: the load, what carries it or is carried, and what comes of it. */
export interface EmbedRow {
	load: string;
	/** Path of the tool with this very line. */
	toolPath: string;
	subject: { title: string; path: string };
	flag: (typeof verdictFlags)[LadderRung['verdict']];
	cells: ReturnType<typeof rungCells>;
	why: string;
}

/** A small sizing table on the page of an entry, complete as it comes, with the way to the tool. */
export interface SizeEmbed {
	/** Heading of the section. */
	title: string;
	lead: string;
	/** Head of the second column. */
	subject: string;
	rows: EmbedRow[];
	/** Path of the tool with the question of the entry filled in; null where there is no tool. */
	toolPath: string | null;
}

/** The path of the tool with a question filled in. */
export function toolPath(ask: SizeAsk): string {
	const query = askToQuery(ask);
	return query === '' ? '/size/' : `/size/?${query}`;
}

const rowOf = (
	[load, ask]: [string, SizeAsk],
	{ title, path }: { title: string; path: string },
	rung: LadderRung,
): EmbedRow => ({
	load,
	toolPath: toolPath(ask),
	subject: { title, path },
	flag: verdictFlags[rung.verdict],
	cells: rungCells(rung),
	why: rung.why,
});

/** The small table of an entry; null where there is nothing to size. */
export function sizeEmbed(catalog: Catalog, { collection, id }: Entry): SizeEmbed | null {
	const embedOf = { models: modelEmbed, systems: systemEmbed }[collection as string];
	if (!embedOf) return null;
	const embed = askEngine(() => embedOf(sizeData(catalog), id));
	return embed.ok
		? embed.value
		: { title: 'Sizing', lead: embed.why, subject: '', rows: [], toolPath: null };
}

/** What a model needs: the smallest machine that does it, else the nearest, for each load. */
function modelEmbed(data: SizeData, id: string): SizeEmbed | null {
	if (!data.models.some((model) => model.id === id)) return null;
	const rows = loads.flatMap((load) => {
		const ask = { ...defaultAsk, ...load, model: id };
		const rung = smallest(ask, data);
		return rung ? [rowOf([loadWords(load) + places[load.place], ask], rung.machine, rung)] : [];
	});
	return {
		title: 'What it needs',
		lead: `The smallest machine for three loads. ${terms}`,
		subject: 'Machine',
		rows,
		toolPath: toolPath({ ...defaultAsk, model: id }),
	};
}

function smallest(ask: SizeAsk, data: SizeData): LadderRung | undefined {
	const seen: LadderRung[] = [];
	for (const machine of data.machines) {
		if (leftOut(ask, machine, null) !== null) continue;
		const rung = sizeRung(ask, machine, data);
		if (rung.verdict === 'meets') return rung;
		seen.push(rung);
	}
	return nearest(seen);
}

/** What a machine carries: for each load the largest model that keeps up on its largest configuration. */
function systemEmbed(data: SizeData, id: string): SizeEmbed | null {
	const machine = data.machines.findLast((sized) => sized.id.startsWith(`${id}/`));
	if (!machine) return null;
	const asked = { ...defaultAsk, machine: machine.id };
	const rows = loads.flatMap((load) => {
		for (const model of largestFirst(data)) {
			const ask: SizeAsk = { ...asked, ...load, place: 'anywhere', model: model.id };
			const rung = sizeRung(ask, machine, data);
			if (rung.verdict === 'meets') return [rowOf([loadWords(load), ask], model, rung)];
		}
		return [];
	});
	const none = rows.length === 0 ? ' None does; ask for less in the tool.' : '';
	return {
		title: 'What it carries',
		lead: `The largest model that keeps up on ${machine.title}. ${terms}${none}`,
		subject: 'Model',
		rows,
		toolPath: toolPath(asked),
	};
}

const parameters = ({ shape }: SizeData['models'][number]) => shape.statedParameterCount ?? 0;
const sorted = new WeakMap<SizeData, SizeData['models']>();

function largestFirst(data: SizeData): SizeData['models'] {
	const models = sorted.get(data) ?? data.models.toSorted((a, b) => parameters(b) - parameters(a));
	sorted.set(data, models);
	return models;
}
