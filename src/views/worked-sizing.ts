import type { Catalog, Entry } from '#catalog/types.ts';
import { decodeCeilingTokensPerSecond } from '#domain/sizing/decode.ts';
import { formatNumber } from '#format/numbers.ts';

const requests = 16;
const tokensPerRequest = 8000;
const bytesPerValue = 2;
const bitsPerWeight = { bf16: 16, fp8: 8, int4: 4 };

const gigabytes = (bytes: number) => `${formatNumber(Math.round(bytes / 1e8) / 10)} GB`;

/** The method of `/size/`, worked through for one model with the figures of its entry. */
export function workedSizing(catalog: Catalog, modelId: string) {
	const model = catalog.get('models', modelId);
	const { parametersBillion, activeParametersBillion, layerCount, kvHeadCount, headDimension } =
		model.data;
	if (
		parametersBillion === null ||
		layerCount === null ||
		kvHeadCount === null ||
		headDimension === null
	) {
		throw new Error(`${model.key} lacks a figure that the worked example needs.`);
	}
	const formats = (['bf16', 'fp8', 'int4'] as const).map((format) => ({
		format,
		bytes: (parametersBillion * 1e9 * bitsPerWeight[format]) / 8,
	}));
	const tokenCount = requests * tokensPerRequest;
	const cacheBytes = 2 * layerCount * kvHeadCount * headDimension * tokenCount * bytesPerValue;
	const activeShare = (activeParametersBillion ?? parametersBillion) / parametersBillion;
	return {
		model,
		requests,
		tokensPerRequest: formatNumber(tokensPerRequest),
		formats: formats.map(({ format, bytes }) => ({
			format,
			weights: gigabytes(bytes),
			total: gigabytes(bytes + cacheBytes),
		})),
		weightsFormula: `${formatNumber(parametersBillion)} billion × bits ÷ 8`,
		cacheFormula: `2 × ${layerCount} layers × ${kvHeadCount} key-value heads × ${headDimension} × ${formatNumber(tokenCount)} tokens × ${bytesPerValue} bytes`,
		cache: gigabytes(cacheBytes),
		cards: catalog
			.of('accelerators')
			.flatMap((card) => cardRow(card, formats, cacheBytes, activeShare)),
	};
}

/** What a card holds, and its ceiling for one request; cards without published memory or bandwidth are left out. */
function cardRow(
	card: Entry<'accelerators'>,
	formats: { format: string; bytes: number }[],
	cacheBytes: number,
	activeShare: number,
) {
	const { memoryGB, bandwidthGBPerSecond } = card.data;
	if (memoryGB === null || bandwidthGBPerSecond === null) return [];
	const fitting = formats.find(({ bytes }) => bytes + cacheBytes <= memoryGB * 1e9);
	const ceiling = fitting
		? decodeCeilingTokensPerSecond(bandwidthGBPerSecond, fitting.bytes * activeShare)
		: null;
	return [
		{
			title: card.title,
			path: card.path,
			memory: `${formatNumber(memoryGB)} GB`,
			verdict: fitting ? `Holds it in ${fitting.format}` : 'Does not hold it on one card',
			ceiling: ceiling === null ? '—' : formatNumber(Math.round(ceiling)),
		},
	];
}
