import type { CellValue } from '#domain/table/types.ts';

/** Signs at which a spreadsheet takes a cell of words for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A field as RFC 4180 writes it: within quotation marks where it holds a comma, a quotation mark or a line break.
 * Words that a spreadsheet would run as a formula get an apostrophe in front; numbers stay as they are.
 */
function field(value: CellValue): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = formula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as comma-separated values after RFC 4180, each ending with CR LF. An unknown value is an empty field. */
export function csv(rows: CellValue[][]): string {
	return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
