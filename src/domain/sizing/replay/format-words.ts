import type { WeightFormat } from '../formats.ts';
import { SizingRefusal } from '../refusal.ts';
import type { Weights } from '../types.ts';
import { ggufFromName, type GgufName } from './gguf-words.ts';

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
	[/int4|w4a|w4g|4[ -]?bit|autoround|marlin|hqq|^q4$/, 'int4'],
	[/int3|w3a|3[ -]?bit/, 'int3'],
	[/fp8|e4m3|e5m2|\bf8|float8/, 'fp8'],
	[/int8|w8a8|w8a16|8[ -]?bit|llm\.int8/, 'int8'],
	[/bf16|bfloat/, 'bf16'],
	[/fp16|f16|float16|half|16[ -]?bit|^none$|unquanti[sz]ed|full precision|no quant/, 'fp16'],
	[/fp32|f32|float32|32[ -]?bit/, 'fp32'],
];

/** Names that no other family of formats has. */
const blockName = /(^|[^a-z0-9])(iq[1-6]_(xxs|xs|s|m|nl|k)|q[2-6]_k|q[4568]_[01])/;

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
	const groupSize = /(?:\bg|group[ _-]?size|gs)[ =:]*(\d+)\b/.exec(text)?.[1];
	const shared = {
		dynamic,
		statedBytes: statedSize(text),
		groupSize: groupSize ? Number(groupSize) : null,
		expertsOnly: /expert/.test(text),
	};
	const found = isGgufContext(text, context) ? ggufFormat(text) : plainFormatOf(text, context);
	if (found) return { ...shared, ...found };
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

function ggufFormat(text: string): GgufName | null {
	const token = ggufToken.exec(text)?.[1] ?? text.trim().replace(/^gguf[ _-]*/, '');
	const found = ggufFromName(token);
	if (found) return found;
	const plain = plainWords.find(([pattern]) => pattern.test(text))?.[1];
	const format = plain === undefined ? undefined : ggufOfPlain[plain];
	return format === undefined ? statedBits(text) : { format };
}

/** What plain words mean of a GGUF file. */
const ggufOfPlain: Partial<Record<WeightFormat, WeightFormat>> = {
	int8: 'gguf-q8_0',
	fp8: 'gguf-q8_0',
	mxfp4: 'gguf-mxfp4',
	bf16: 'gguf-bf16',
	fp16: 'gguf-f16',
	fp32: 'gguf-f32',
	int4: 'gguf-q4_k_m',
};

function plainFormatOf(text: string, { engine }: { engine: string }): GgufName | null {
	const bits = statedBits(text);
	if (bits) return bits;
	const all = /mlx/.test(engine) && !/mlx/.test(text) ? `mlx ${text}` : text;
	const format = plainWords.find(([pattern]) => pattern.test(all))?.[1];
	return format === undefined ? null : { format };
}

/** Bits of a ternary weight as BitNet files store it (`i2_s`, https://github.com/microsoft/BitNet). */
const ternaryBits = 2;

/** Formats that are named by their bits alone: `4.0bpw`, `EXL3 3.5 bits per weight`, ternary weights. */
function statedBits(text: string): GgufName | null {
	if (/ternary|bitnet|b?1\.58|i2_s/.test(text)) {
		return { format: 'stated-bits', bitsPerWeight: ternaryBits };
	}
	const bits = /(\d+(?:\.\d+)?)[ -]*(?:bpw|bits? per weight|h[68]\b)/.exec(text)?.[1];
	return bits === undefined ? null : { format: 'stated-bits', bitsPerWeight: Number(bits) };
}
