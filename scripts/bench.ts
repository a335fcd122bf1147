/**
 * Runs the benchmarks in scripts/bench: `bench` all of them, `bench NAME …` some.
 *
 * Prints a table and writes the same as JSON to .cache/bench/NAME.json; `--json` prints only JSON.
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { basename, join } from 'node:path';
import { argv, exit, version } from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Benchmark } from './bench/benchmark.ts';
import { root } from './house/run.ts';

const folder = join(root, 'scripts', 'bench');
const known = globSync('*.bench.ts', { cwd: folder })
	.map((file) => basename(file, '.bench.ts'))
	.sort();
const names = argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
	console.error(`No benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
	exit(2);
}

const machine = {
	processor: cpus()[0]?.model ?? 'unknown',
	cores: availableParallelism(),
	node: version,
};
const results = [];
const output = join(root, '.cache', 'bench');
mkdirSync(output, { recursive: true });
for (const name of names.length > 0 ? names : known) {
	const module = (await import(pathToFileURL(join(folder, `${name}.bench.ts`)).href)) as {
		default: Benchmark;
	};
	const { question, run } = module.default;
	const result = { name, question, machine, rows: await run() };
	writeFileSync(join(output, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
	results.push(result);
	if (argv.includes('--json')) continue;
	console.log(`\n${name}: ${question}`);
	console.table(result.rows);
}
if (argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
else console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}`);
