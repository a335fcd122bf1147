import { defaultAsk, limits } from './ask.ts';
import type { CleanAsk, NumberField } from './ask.ts';
import { cleanAsk } from './clean-ask.ts';
import type { SizeAsk, SizeLists } from './types.ts';

/** Keys of the address and names of the fields of a form, in their order: `?model=qwen3-32b&requests=8&first=1.5`. */
export const askKeys: Record<keyof SizeAsk, string> = {
	model: 'model',
	machine: 'on',
	precision: 'weights',
	cacheBits: 'cache',
	requests: 'requests',
	inputTokens: 'in',
	outputTokens: 'out',
	ttftSeconds: 'first',
	tokensPerSecondEach: 'each',
	place: 'place',
	powerWatts: 'watts',
	price: 'price',
	currency: 'currency',
	pricePerKWh: 'kwh',
	utilisation: 'use',
};
const fields = Object.keys(askKeys) as (keyof SizeAsk)[];
const isNumber = (field: keyof SizeAsk): field is NumberField => field in limits;

/**
 * The question as the query of an address, without a question mark: only what differs from the default. An empty value
 * says "does not matter". A slash is legal in a query and stays readable.
 */
export function askToQuery(ask: SizeAsk): string {
	return fields
		.filter((field) => ask[field] !== defaultAsk[field])
		.map((field) => {
			const text = encodeURIComponent(String(ask[field] ?? ''));
			return `${askKeys[field]}=${text.replaceAll('%2F', '/')}`;
		})
		.join('&');
}

/**
 * The question that an address or a form holds, mended where it must be, with a note of each thing that could not
 * stand. Keys of others, such as those of search engines, are not ours to judge and are passed over. Never throws.
 */
export function parseAsk(
	query: string | URLSearchParams,
	data: Pick<SizeLists, 'models' | 'machines'>,
): CleanAsk {
	const params = new URLSearchParams(query);
	const raw: Partial<Record<keyof SizeAsk, unknown>> = {};
	for (const field of fields) {
		const text = params.get(askKeys[field]);
		if (text !== null) raw[field] = valueOf(field, text.trim());
	}
	return cleanAsk(raw, data);
}

/** Words stay words; an empty number or machine is null; what is no plain number becomes NaN, which is then named. */
function valueOf(field: keyof SizeAsk, text: string): unknown {
	if (!isNumber(field)) return field === 'machine' && text === '' ? null : text;
	if (text === '') return null;
	return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
