/**
 * `npm run --silent search -- "words"` searches the built site (PITCREW_OUT, else dist) with the very module of the
 * page of results, and prints title, kind and address, best first; `--json` prints JSON, `--most N` that many.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, env } from 'node:process';
import { parseArgs } from 'node:util';
import { openSearch } from '../src/domain/search/open.ts';
import { parseState } from '../src/domain/search/state.ts';
import { root } from './house/run.ts';
import { diskReader } from './house/site-reader.ts';

const usage = 'wanted: npm run --silent search -- "words" [--json] [--most N] [--exact]';

async function run(): Promise<string> {
	const { values, positionals } = parseArgs({
		args: argv.slice(2),
		allowPositionals: true,
		options: {
			json: { type: 'boolean', default: false },
			exact: { type: 'boolean', default: false },
			most: { type: 'string', default: '10' },
		},
	});
	const query = positionals.join(' ');
	const most = Number(values.most);
	if (query.trim() === '' || !Number.isInteger(most) || most < 1) throw new Error(usage);
	const folder = resolve(root, env['PITCREW_OUT'] ?? 'dist');
	if (!existsSync(join(folder, 'search', 'entries.json')))
		throw new Error(`There is no built site in ${folder} yet: run "npm run build" first.`);
	const asked = new URLSearchParams({ q: query, shown: String(most) });
	if (values.exact) asked.set('exact', '1');
	const found = await openSearch(diskReader(folder)).find(parseState(asked.toString()));
	const results = (await found.named())
		.slice(0, most)
		.map(({ title, url, kind, collection }) => ({ title, address: url, kind, collection }));
	const { understood, intent, offer } = found;
	if (values.json) return JSON.stringify({ query, understood, intent, offer, results }, null, 1);
	const mended = understood.corrections.map(({ typed, taken }) => `${taken} for ${typed}`);
	return [
		...(mended.length > 0 ? [`Searched ${mended.join(', ')}.`] : []),
		...(offer ? [`${offer.label}: ${offer.address}`] : []),
		...results.map(({ title, kind, address }) => `${title} (${kind})  ${address}`),
		...(results.length === 0 ? ['Nothing found.'] : []),
	].join('\n');
}

try {
	console.log(await run());
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 2;
}
