/**
 * Writes src/diagram-layout/archivo-widths.ts: the advance widths of the interface font in the two
 * weights that diagrams use, so that labels are measured without a font engine at build time.
 * Run `node scripts/measure-font.ts` after `scripts/fonts.ts` cut the fonts anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { WidthRuns } from '../src/diagram-layout/archivo-widths.ts';

type SubsetFont = (
	font: Buffer,
	text: undefined,
	options: {
		targetFormat: 'sfnt';
		keepAllGlyphs: true;
		variationAxes: Record<string, number>;
	},
) => Promise<Buffer>;

const require = createRequire(import.meta.url);
// subset-font ships no types.
const subsetFont = require('subset-font') as SubsetFont;

/** The files that the site ships, as scripts/fonts.ts cut them. */
const shipped = ['archivo.woff2', 'archivo-central.woff2'];
const target = new URL('../src/diagram-layout/archivo-widths.ts', import.meta.url);

/** One shipped file at one weight and normal width, as a plain TrueType file. */
function instance(file: string, weight: number): Promise<Buffer> {
	const font = readFileSync(new URL(`../src/fonts/${file}`, import.meta.url));
	return subsetFont(font, undefined, {
		targetFormat: 'sfnt',
		keepAllGlyphs: true,
		variationAxes: { wght: weight, wdth: 100 },
	});
}

/** A table of a TrueType file, found by its tag: https://learn.microsoft.com/typography/opentype/spec/otff */
function table(font: Buffer, tag: string): Buffer {
	for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16) {
		if (font.toString('latin1', record, record + 4) !== tag) continue;
		const start = font.readUInt32BE(record + 8);
		return font.subarray(start, start + font.readUInt32BE(record + 12));
	}
	throw new Error(`The font has no ${tag} table.`);
}

/** Glyph of each character, from the format 4 part of the character map. */
function glyphs(font: Buffer): Map<number, number> {
	const cmap = table(font, 'cmap');
	const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
		cmap.subarray(cmap.readUInt32BE(8 + index * 8)),
	);
	const part = parts.find((candidate) => candidate.readUInt16BE(0) === 4);
	if (part === undefined) throw new Error('The font has no character map of format 4.');

	const found = new Map<number, number>();
	const doubled = part.readUInt16BE(6);
	for (let segment = 0; segment < doubled; segment += 2) {
		const last = part.readUInt16BE(14 + segment);
		const first = part.readUInt16BE(16 + doubled + segment);
		const delta = part.readUInt16BE(16 + doubled * 2 + segment);
		const rangeAt = 16 + doubled * 3 + segment;
		const range = part.readUInt16BE(rangeAt);
		for (let code = first; code <= last && code < 0xffff; code++) {
			const direct = range === 0 ? code : part.readUInt16BE(rangeAt + range + (code - first) * 2);
			if (direct !== 0) found.set(code, (direct + delta) & 0xffff);
		}
	}
	return found;
}

/** Advance width of each character of one file, in thousandths of the font size. */
function widths(font: Buffer): [code: number, width: number][] {
	const unitsPerEm = table(font, 'head').readUInt16BE(18);
	const metricCount = table(font, 'hhea').readUInt16BE(34);
	const metrics = table(font, 'hmtx');
	return [...glyphs(font)].map(([code, glyph]) => {
		const advance = metrics.readUInt16BE(Math.min(glyph, metricCount - 1) * 4);
		return [code, Math.round((advance * 1000) / unitsPerEm)];
	});
}

/** The widths of all shipped characters at one weight, neighbours in one run. */
export async function measureFont(weight: number): Promise<WidthRuns> {
	const files = await Promise.all(shipped.map((file) => instance(file, weight)));
	const byCode = new Map(files.flatMap(widths));
	const runs: [from: number, widths: number[]][] = [];
	for (const code of [...byCode.keys()].filter((key) => key >= 0x20).sort((a, b) => a - b)) {
		const run = runs.at(-1);
		const width = byCode.get(code) ?? 0;
		if (run !== undefined && run[0] + run[1].length === code) run[1].push(width);
		else runs.push([code, [width]]);
	}
	return runs;
}

function list(runs: WidthRuns): string {
	return runs.map(([from, run]) => `\t[${from}, [${run.join(', ')}]],`).join('\n');
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(
		target,
		`// Written by scripts/measure-font.ts and formatted by prettier: do not edit.

/** Runs of neighbouring characters: the first code point, then the width of each in 1/1000 em. */
export type WidthRuns = readonly (readonly [from: number, widths: readonly number[]])[];

/** Archivo at weight 600 and normal width: the names of nodes. */
export const labelWidths: WidthRuns = [
${list(await measureFont(600))}
];

/** Archivo at weight 500 and normal width: kinds, frames and the words on edges. */
export const noteWidths: WidthRuns = [
${list(await measureFont(500))}
];
`,
	);
}
