import { engineFromWords } from '../replay/engine-words.ts';
import type { Engine } from '../types.ts';
import type { RowFacts } from './types.ts';

/** A table of runs by two engines says which in the note of each row. */
function namedInNote(engine: string, note: string | undefined): string {
	const names = engine.split(/, | or /);
	return names.find((name) => names.length > 1 && note?.includes(name)) ?? engine;
}

/** Versions by kind of row stand as "0.18.0; B200 rows 0.15.1": the first is that of most rows. */
const firstVersion = (version: string | null) => (version ?? '').split(/[;,]/)[0] ?? '';

/** The engine that ran a row: its table's, with the version and the year of the measurement. */
export function engineOfRow({ table, row }: Pick<RowFacts, 'table' | 'row'>): Engine {
	const name = namedInNote(table.engine ?? '', row.note);
	const year = /^\d{4}/.exec(table.measuredOn ?? '')?.[0];
	return {
		...engineFromWords(`${name} ${firstVersion(table.engineVersion)}`),
		name,
		year: year === undefined ? null : Number(year),
	};
}
