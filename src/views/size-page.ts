import type { Catalog } from '#catalog/types.ts';
import { sizeAnswer } from '#domain/sizing/tool/answer.ts';
import { parseAsk } from '#domain/sizing/tool/ask-url.ts';
import type { SizeAnswer, SizedMachine } from '#domain/sizing/tool/types.ts';
import { decodeCeilingTokensPerSecond } from '#domain/sizing/decode.ts';
import { formatNumber } from '#format/numbers.ts';
import { gigabytes } from '#domain/sizing/tool/wording.ts';
import { formulaWriter } from '#format/sizing/formula-writer.ts';
import { shown } from '#format/sizing/live.ts';
import { sentence } from '#format/words.ts';
import { askEngine, type Asked } from './ask-engine.ts';
import { sizeData } from './size-data.ts';
import { trackRecordSummary } from './track-record-summary.ts';

/** An entry of a list to choose from. */
export interface Choice {
	value: string;
	label: string;
}

/** What `/size/` shows as it comes: the worked example, and all that one can choose. */
export type SizePage = ReturnType<typeof pageOf>;

/** The page of the tool, or why there is none; `base` is the base path of the site. */
export const sizePage = (catalog: Catalog, base: string): Asked<SizePage> =>
	askEngine(() => pageOf(catalog, base));

/** The page with the answer to the worked example. Throws what the engine throws. */
function pageOf(catalog: Catalog, base: string) {
	const data = sizeData(catalog);
	const answer = sizeAnswer(parseAsk('', data).ask, data);
	const { speeds } = trackRecordSummary(catalog);
	const byKind = Map.groupBy(data.machines, ({ place }) => place.kind);
	return {
		ask: answer.ask,
		models: data.models
			.map(({ id, title }) => ({ value: id, label: title }))
			.sort((a, b) => a.label.localeCompare(b.label, 'en')),
		machines: [...byKind].map(([kind, machines]) => ({
			kind: sentence(kind),
			choices: machines.map(({ id, title }) => ({ value: id, label: title })),
		})),
		shown: shown(answer, { base, formula: formulaWriter(answer, data, base) }),
		byHand: byHand(catalog, answer),
		record: speeds.compared === 0 ? null : speeds,
	};
}

const bits = { bf16: 16, fp8: 8, int4: 4 };

/** The three sums that anybody can do, with the example's model; null where it does not publish the figures for them. */
function byHand(catalog: Catalog, { ask, model, chosen }: SizeAnswer) {
	const { parametersBillion, activeParametersBillion, layerCount, kvHeadCount, headDimension } =
		catalog.get('models', model.id).data;
	if (!parametersBillion || !layerCount || !kvHeadCount || !headDimension) return null;
	const tokens = ask.requests * (ask.inputTokens + ask.outputTokens);
	const bytesPerValue = ask.cacheBits / 8;
	const weightBytes = (parametersBillion * 1e9 * bits[ask.precision]) / 8;
	const cacheBytes = 2 * layerCount * kvHeadCount * headDimension * tokens * bytesPerValue;
	const active = (activeParametersBillion ?? parametersBillion) / parametersBillion;
	return {
		model,
		weights: `${formatNumber(parametersBillion)} billion × ${bits[ask.precision]} ÷ 8 = ${gigabytes(weightBytes)}`,
		cache: `2 × ${layerCount} layers × ${kvHeadCount} key-value heads × ${headDimension} × ${formatNumber(tokens)} tokens × ${bytesPerValue} bytes = ${gigabytes(cacheBytes)}`,
		ceiling: chosen ? ceiling(chosen.machine, weightBytes * active) : '',
	};
}

function ceiling({ card, machine }: SizedMachine, bytes: number): string {
	const { bandwidthGBPerSecond } = machine;
	if (bandwidthGBPerSecond === null) return '';
	const tokens = Math.round(decodeCeilingTokensPerSecond(bandwidthGBPerSecond, bytes));
	return `One ${card.title}: ${formatNumber(bandwidthGBPerSecond)} GB/s ÷ ${gigabytes(bytes)} = ${tokens} tokens a second.`;
}
