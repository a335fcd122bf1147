/**
 * Cuts the four typefaces down to the glyphs and axes that the site uses, and writes them to `src/fonts`.
 * Run by hand when a glyph is wanted: `node scripts/fonts.ts`. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** One axis of a variable font: a fixed value, or the range that is kept. */
type Axis = number | { min: number; max: number };

interface SubsetOptions {
	targetFormat: 'woff2';
	variationAxes: Record<string, Axis>;
	keepFeatures: string[];
	noHinting: boolean;
}

interface Face {
	/** File name in `src/fonts`, without the extension. */
	name: string;
	/** Path below `@fontsource-variable`. */
	origin: string;
	glyphs: string;
	axes: Record<string, Axis>;
	features: string[];
}

/** Printable ASCII. */
export const ascii = Array.from({ length: 95 }, (_, index) =>
	String.fromCodePoint(32 + index),
).join('');

/** Signs beside ASCII that prose and headings use, drawn by our fonts. */
const signs = '\u00a0¢£¥§©®°±²³´µ·»¼½¾×÷–—‘’“”•…′″€™↑↓−';

/** Letters of the West European languages. */
const western = 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿıŒœ';

/** Letters that names from Central Europe and Turkey need; a face of their own, loaded only where one occurs. */
export const centralLetters = 'ćčęěğłńőřśşšůűźżžČİŁŚŞŠŽ';

/** Signs that no package of these fonts holds: the reader's system draws them, which is fine for a sign. */
export const systemSigns = '¡«¹¿„‹›⁄←→≈≠≤≥\u2009\u2011\u202f';

/** Every character that content may use and headings and prose draw. */
export const charset = ascii + signs + western + centralLetters + systemSigns;

/** Every character that figures and units may use (JetBrains Mono, class `num`). */
export const figureCharset = `${ascii}\u00a0£¥°²³µ·½×÷–—’…€−`;

// Every letter we draw is a sign of its own: no features that compose one of parts.
const textFeatures = ['kern', 'lnum', 'tnum'];
const archivo = { wdth: { min: 100, max: 118 }, wght: { min: 400, max: 750 } };
const sourceSerif = { wght: { min: 400, max: 700 } };

const faces: Face[] = [
	{
		name: 'archivo',
		origin: 'archivo/files/archivo-latin-wdth-normal.woff2',
		glyphs: ascii + signs + western,
		axes: archivo,
		features: textFeatures,
	},
	{
		name: 'archivo-central',
		origin: 'archivo/files/archivo-latin-ext-wdth-normal.woff2',
		glyphs: centralLetters,
		axes: archivo,
		features: textFeatures,
	},
	{
		name: 'source-serif',
		origin: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
		glyphs: ascii + signs + western,
		axes: sourceSerif,
		features: textFeatures,
	},
	{
		name: 'source-serif-central',
		origin: 'source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
		glyphs: centralLetters,
		// Names are seldom bold in prose; a browser thickens the one that is.
		axes: { wght: 400 },
		features: textFeatures,
	},
	{
		name: 'source-serif-italic',
		origin: 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
		glyphs: ascii + signs + western,
		axes: { wght: 400 },
		features: textFeatures,
	},
	{
		name: 'jetbrains-mono',
		origin: 'jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
		glyphs: figureCharset,
		axes: { wght: { min: 400, max: 700 } },
		features: ['zero'],
	},
];

const licences = {
	archivo: 'archivo',
	'source-serif-4': 'source-serif',
	'jetbrains-mono': 'jetbrains-mono',
};

/** Writes every face and licence; returns the bytes written, by face. */
export async function writeFonts(): Promise<Record<string, number>> {
	const require = createRequire(import.meta.url);
	// The package ships no types.
	const subset = require('subset-font') as (
		font: Buffer,
		text: string,
		options: SubsetOptions,
	) => Promise<Buffer>;
	const origin = (path: string) => require.resolve(`@fontsource-variable/${path}`);
	const sizes: Record<string, number> = {};
	for (const { name, origin: path, glyphs, axes, features } of faces) {
		const font = await subset(readFileSync(origin(path)), glyphs, {
			targetFormat: 'woff2',
			variationAxes: axes,
			keepFeatures: features,
			noHinting: true,
		});
		writeFileSync(new URL(`../src/fonts/${name}.woff2`, import.meta.url), font);
		sizes[name] = font.length;
	}
	for (const [packageName, name] of Object.entries(licences)) {
		copyFileSync(
			origin(`${packageName}/LICENSE`),
			new URL(`../public/fonts/${name}-licence.txt`, import.meta.url),
		);
	}
	return sizes;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	const sizes = await writeFonts();
	const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
	console.table({ ...sizes, total });
}
