import type { NameScore } from './name-scores.ts';
import { namedMachine, namedModel } from './sized-names.ts';
import { fold } from './tokens.ts';
import type { TableRow } from './table.ts';
import type { Offer } from './understood.ts';

/** `/search/sizing.json`: what a sizing question may name. */
export interface SizingFile {
	/** Slugs of the models that the tool sizes. */
	models: string[];
	/** `system/configuration`, the slug of its card, and how many of them. */
	machines: [id: string, accelerator: string, count: number][];
}

/** The address of the sizing page, from the root of the site. */
export const sizePath = '/size/';

const slugOf = (address: string) => address.split('/').at(-2) ?? '';

/**
 * The sizing page with what the query says filled in.
 *
 * @param best names that answer the query, best first
 */
export function sizingOffer(query: string, best: readonly NameScore[], file: SizingFile): Offer {
	const text = fold(query);
	const model = namedModel(best.filter(({ row }) => file.models.includes(slugOf(row.address))));
	const row = namedMachine(best);
	const count = Number(/\b(\d{1,3}) ?(?:x|gpus?|cards?)\b/.exec(text)?.[1] ?? 0);
	const machine = row && configurationOf(row, count, file);
	const fields = new URLSearchParams();
	if (model) fields.set('model', slugOf(model.address));
	if (machine) fields.set('on', machine.id);
	const precision = precisionOf(text);
	if (precision) fields.set('weights', precision);
	const requests = /\b(\d{1,4}) (?:concurrent|simultaneous|parallel|requests?)\b/.exec(text)?.[1];
	if (requests) fields.set('requests', requests);
	const asked = fields.toString().replaceAll('%2F', '/');
	return {
		label: `Size ${model?.title ?? 'a model'}${machine ? ` on ${machine.title}` : ''}`,
		address: asked === '' ? sizePath : `${sizePath}?${asked}`,
	};
}

/** The smallest configuration of a machine, or with a card, that has so many cards; the largest when none has. */
function configurationOf(
	{ address, title, collection }: TableRow,
	count: number,
	{ machines }: SizingFile,
): { id: string; title: string } | null {
	const slug = slugOf(address);
	const fitting = machines
		.filter(([id, accelerator]) =>
			collection === 'systems' ? id.startsWith(`${slug}/`) : accelerator === slug,
		)
		.sort((a, b) => a[2] - b[2]);
	const found = fitting.find(([, , cards]) => cards >= count) ?? fitting.at(-1);
	return found ? { id: found[0], title } : null;
}

function precisionOf(text: string): string | null {
	if (/\b(int4|4 ?-?bits?|q4\w*|awq|gptq|fp4|nvfp4|mxfp4)\b/.test(text)) return 'int4';
	if (/\b(fp8|int8|8 ?-?bits?|q8\w*)\b/.test(text)) return 'fp8';
	return /\b(bf16|fp16|16 ?-?bits?|full precision|unquantised|unquantized)\b/.test(text)
		? 'bf16'
		: null;
}
