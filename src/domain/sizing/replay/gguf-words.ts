import type { WeightFormat } from '../formats.ts';

/** A GGUF format and what sets it apart from the plain recipe of that name. */
export interface GgufName {
	format: WeightFormat;
	/** Bits a weight of the main type, where it is none of llama.cpp's own. */
	bitsPerWeight?: number;
	/** Embedding and output at eight bits. */
	wideTables?: boolean;
}

/** GGUF names that are written in other ways: `Q4_K - Medium`, `Q4_K_XL`, `Q2_K_L`. */
const names: [RegExp, WeightFormat][] = [
	[/^mxfp4/, 'gguf-mxfp4'],
	[/^bf16/, 'gguf-bf16'],
	[/^f?p?16|^f16|^half/, 'gguf-f16'],
	[/^f?p?32|^f32/, 'gguf-f32'],
	[/^tq1_0/, 'gguf-tq1_0'],
	[/^tq2_0/, 'gguf-tq2_0'],
	[/^q8/, 'gguf-q8_0'],
	[/^q6/, 'gguf-q6_k'],
	[/^q5_k_s/, 'gguf-q5_k_s'],
	[/^q5_k/, 'gguf-q5_k_m'],
	[/^q5_1/, 'gguf-q5_1'],
	[/^q5/, 'gguf-q5_0'],
	[/^q4_k_xl/, 'gguf-q4_k_m'],
	[/^q4_k_s/, 'gguf-q4_k_s'],
	[/^q4_k/, 'gguf-q4_k_m'],
	[/^q4_1/, 'gguf-q4_1'],
	[/^q4/, 'gguf-q4_0'],
	[/^iq4_nl/, 'gguf-iq4_nl'],
	[/^iq4/, 'gguf-iq4_xs'],
	[/^q3_k_l/, 'gguf-q3_k_l'],
	[/^q3_k_xl/, 'gguf-q3_k_l'],
	[/^q3_k_s/, 'gguf-q3_k_s'],
	[/^q3/, 'gguf-q3_k_m'],
	[/^iq3_m/, 'gguf-iq3_m'],
	[/^iq3_xxs/, 'gguf-iq3_xxs'],
	[/^iq3_xs/, 'gguf-iq3_xs'],
	[/^iq3/, 'gguf-iq3_s'],
	[/^q2_k_s/, 'gguf-q2_k_s'],
	[/^q2/, 'gguf-q2_k'],
	[/^iq2_m/, 'gguf-iq2_m'],
	[/^iq2_xxs/, 'gguf-iq2_xxs'],
	[/^iq2_xs/, 'gguf-iq2_xs'],
	[/^iq2/, 'gguf-iq2_s'],
	[/^iq1_m/, 'gguf-iq1_m'],
	[/^iq1/, 'gguf-iq1_s'],
];

/**
 * Types of ik_llama.cpp: the recipe nearest to them, and their bits a weight. Source: the table of
 * https://github.com/ikawrakow/ik_llama.cpp/blob/8337e4c/examples/quantize/quantize.cpp.
 */
const otherTypes: [RegExp, WeightFormat, number][] = [
	[/^iq1_kt/, 'gguf-iq1_m', 1.75],
	[/^iq2_kt/, 'gguf-iq2_xs', 2.125],
	[/^iq2_ks/, 'gguf-iq2_xs', 2.1875],
	[/^iq2_kl/, 'gguf-iq2_s', 2.69],
	[/^iq2_k/, 'gguf-iq2_xs', 2.375],
	[/^iq3_kt/, 'gguf-iq3_xxs', 3.125],
	[/^iq3_ks/, 'gguf-iq3_xxs', 3.19],
	[/^iq3_k(?!l)/, 'gguf-iq3_s', 3.44],
	[/^iq4_k(t|ss)/, 'gguf-iq4_xs', 4],
	[/^iq4_ks/, 'gguf-iq4_xs', 4.25],
	[/^iq4_k/, 'gguf-iq4_nl', 4.5],
	[/^iq5_ks/, 'gguf-q5_k_s', 5.25],
	[/^iq5_k/, 'gguf-q5_k_s', 5.5],
	[/^iq6_k/, 'gguf-q6_k', 6.6],
	[/^q6_0/, 'gguf-q6_k', 6.5],
];

/** Recipes that keep embedding and output at eight bits mark the name with an L; llama.cpp's own Q3_K_L is another. */
const wideName = /^(q2_k_l|q[456]_k_l)/;

/** The format behind a GGUF name, or null. */
export function ggufFromName(token: string): GgufName | null {
	const other = otherTypes.find(([pattern]) => pattern.test(token));
	if (other) return { format: other[1], bitsPerWeight: other[2] };
	const found = names.find(([pattern]) => pattern.test(token))?.[1];
	if (!found) return null;
	return wideName.test(token) ? { format: found, wideTables: true } : { format: found };
}
