import type { WeightFormat } from '../formats.ts';
import { SizingRefusal } from '../refusal.ts';
import type { CacheFormat, Weights } from '../types.ts';

const bytesPerUnit: Record<string, number> = {
	gib: 2 ** 30,
	gb: 1e9,
	mib: 2 ** 20,
	mb: 1e6,
	tib: 2 ** 40,
	tb: 1e12,
};

/** A size written in words, in bytes: `(21.27 GiB)`. */
export function statedSize(words: string): number | null {
	const match = /(\d+(?:\.\d+)?)\s*([gmt]i?b)\b/i.exec(words);
	const unit = match?.[2]?.toLowerCase() ?? '';
	return match?.[1] && bytesPerUnit[unit] ? Number(match[1]) * bytesPerUnit[unit] : null;
}

/** GGUF names that are written in other ways: `Q4_K - Medium`, `Q4_K_XL`, `Q2_K_L`. */
const ggufNames: [RegExp, WeightFormat][] = [
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
	[/^iq4_(nl|k)/, 'gguf-iq4_nl'],
	[/^iq4/, 'gguf-iq4_xs'],
	[/^q3_k_(l|xl)/, 'gguf-q3_k_l'],
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

/** Words of other formats, the most telling first. */
const plainWords: [RegExp, WeightFormat][] = [
	[/mlx.*(8[ -]?bit|q8|int8)|8[ -]?bit.*mlx/, 'mlx-8bit'],
	[/mlx.*(6[ -]?bit|q6)|6[ -]?bit.*mlx/, 'mlx-6bit'],
	[/mlx.*(5[ -]?bit|q5)|5[ -]?bit.*mlx/, 'mlx-5bit'],
	[/mlx.*(3[ -]?bit|q3)|3[ -]?bit.*mlx/, 'mlx-3bit'],
	[/mlx.*(4[ -]?bit|q4|int4)|4[ -]?bit.*mlx/, 'mlx-4bit'],
	[/q4f16|q4f32|mlc/, 'mlc-4bit'],
	[/nvfp4/, 'nvfp4'],
	[/mxfp4/, 'mxfp4'],
	[/mxfp8/, 'mxfp8'],
	[/mxfp6|fp6/, 'fp6'],
	[/awq/, 'awq-int4'],
	[/gptq[^0-9]*8|(int8|8[ -]?bit).*gptq/, 'int8'],
	[/gptq/, 'gptq-int4'],
	[/nf4|bnb.*4|bitsandbytes.*4|4.*bnb|4.*bitsandbytes/, 'nf4'],
	[/fp4|e2m1/, 'fp4'],
	[/int4|w4a|4[ -]?bit|autoround|^q4$/, 'int4'],
	[/int3|3[ -]?bit/, 'int3'],
	[/fp8|e4m3|e5m2|\bf8|float8/, 'fp8'],
	[/int8|w8a8|w8a16|8[ -]?bit|llm\.int8/, 'int8'],
	[/bf16|bfloat/, 'bf16'],
	[/fp16|f16|float16|half|16[ -]?bit/, 'fp16'],
	[/fp32|f32|float32|32[ -]?bit/, 'fp32'],
];

/** Names that no other family of formats has. */
const blockName = /(^|[^a-z0-9])(iq[1-4]_(xxs|xs|s|m|nl)|q[2-6]_k|q[458]_[01])/;

const ggufToken = /(?:^|[^a-z0-9])((?:iq|tq|q)[1-8](?:_[a-z0-9]+)*)/;

/** The format of the weights as the asker wrote it; a refusal where the words name none. */
export function weightsFromWords(
	words: string,
	context: { format: string; engine: string },
): Weights {
	const text = words
		.toLowerCase()
		.replaceAll(/\s+-\s+(medium|small|large)/g, (_, size: string) => `_${size.charAt(0)}`);
	const dynamic = /(^|[^a-z])ud[-_ ]|dynamic|custom|unsloth|_xl|smol|ikl|apex/.test(text);
	const groupSize = /(?:g|group[ _-]?size[ =:]*|gs)(\d+)\b/.exec(text)?.[1];
	const shared = {
		dynamic,
		statedBytes: statedSize(text),
		groupSize: groupSize ? Number(groupSize) : null,
		expertsOnly: /expert/.test(text),
	};
	const format = isGgufContext(text, context) ? ggufFormat(text) : plainFormatOf(text, context);
	if (format) return { format, ...shared };
	throw new SizingRefusal('unsupported', 'dtype.weights', `no format is known by "${words}"`);
}

function isGgufContext(text: string, { format, engine }: { format: string; engine: string }) {
	if (/gguf/.test(`${format} ${text}`) || blockName.test(text)) return true;
	if (
		/mlx|mlc|nvfp4|awq|gptq|q4f16/.test(text) ||
		/mlx|vllm|sglang|tensorrt|trt|mlc/.test(engine)
	) {
		return false;
	}
	return ggufToken.test(text) || /llama\.?cpp|ollama|gguf|lm ?studio|kobold|llamafile/.test(engine);
}

function ggufFormat(text: string): WeightFormat | null {
	const token = ggufToken.exec(text)?.[1] ?? text.trim().replace(/^gguf[ _-]*/, '');
	const found = ggufNames.find(([pattern]) => pattern.test(token));
	if (found) return found[1];
	const plain = plainWords.find(([pattern]) => pattern.test(text))?.[1];
	if (plain === 'int8' || plain === 'fp8') return 'gguf-q8_0';
	if (plain === 'mxfp4') return 'gguf-mxfp4';
	if (plain === 'bf16') return 'gguf-bf16';
	if (plain === 'fp16') return 'gguf-f16';
	return plain === 'int4' ? 'gguf-q4_k_m' : null;
}

function plainFormatOf(text: string, { engine }: { engine: string }): WeightFormat | null {
	const all = /mlx/.test(engine) && !/mlx/.test(text) ? `mlx ${text}` : text;
	return plainWords.find(([pattern]) => pattern.test(all))?.[1] ?? null;
}

const cacheWords: [RegExp, CacheFormat][] = [
	[/q8_?kv/, 'q8_kv'],
	[/q8_0|q8/, 'q8_0'],
	[/q6_0|q6/, 'q6_0'],
	[/q5_1/, 'q5_1'],
	[/q5_0|q5/, 'q5_0'],
	[/q4_1/, 'q4_1'],
	[/q4_0|q4/, 'q4_0'],
	[/iq4/, 'iq4_nl'],
	[/nvfp4/, 'nvfp4'],
	[/fp4|e2m1/, 'fp4'],
	[/int4|4[ -]?bit/, 'int4'],
	[/fp8|e4m3|e5m2|f8/, 'fp8'],
	[/int8|8[ -]?bit/, 'int8'],
	[/bf16|bfloat16/, 'bf16'],
	[/f16|float16|16[ -]?bit|half|auto/, 'fp16'],
	[/f32|float32/, 'fp32'],
];

/** The format of the cache as the asker wrote it, or null where the words name none. */
export const cacheFromWords = (words: string): CacheFormat | null =>
	cacheWords.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1] ?? null;
