import type { Catalog, Entry } from '#catalog/types.ts';
import { formatNumber } from '#format/numbers.ts';
import { sentence } from '#format/words.ts';
import type { Cell } from './section.ts';
import type { EntrySections } from './sections.ts';

type Constant = Entry<'assumptions'>['data']['constants'][number];

/** The constants of an entry, each a row that a trace can point at, and how the fitted ones were fitted. */
export function assumptionSections(_: Catalog, entry: Entry<'assumptions'>): EntrySections {
	const { constants } = entry.data;
	const number = (id: string) => entry.sources.find((source) => source.id === id)?.number ?? 0;
	const fitted = constants.flatMap(({ id, label, fit }) => (fit ? [{ id, label, ...fit }] : []));
	return {
		before: [
			{
				id: 'constants',
				title: 'Constants',
				table: {
					columns: [
						{ label: 'Constant' },
						{ label: 'Value', isNumber: true },
						{ label: 'Low', isNumber: true },
						{ label: 'High', isNumber: true },
						{ label: 'Unit' },
						{ label: 'Basis' },
						{ label: 'Source' },
						{ label: 'Note' },
					],
					rows: constants.map((constant) => ({
						id: constant.id,
						cells: [
							constant.label,
							formatNumber(constant.value),
							formatNumber(constant.low),
							formatNumber(constant.high),
							constant.unit,
							sentence(constant.basis),
							sourceCell(constant, number),
							constant.note ?? '',
						],
					})),
				},
			},
		],
		after: [
			{
				id: 'fits',
				title: 'How they were fitted',
				table: {
					columns: [
						{ label: 'Constant' },
						{ label: 'Fitted on' },
						{ label: 'Held out' },
						{ label: 'Error there' },
					],
					rows: fitted.map(({ id, label, data, heldOut, heldOutError }) => ({
						cells: [{ text: label, path: `#${id}` }, data, heldOut, heldOutError],
					})),
				},
			},
		],
	};
}

function sourceCell({ sources }: Constant, number: (id: string) => number): Cell {
	const [first] = sources;
	if (!first) return 'Ours';
	const text = sources.map(({ source, locator }) => `[${number(source)}] ${locator}`).join('; ');
	return { text, path: `#source-${number(first.source)}` };
}
