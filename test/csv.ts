/** Reads comma-separated values after RFC 4180, for tests of what we write. Throws where they are torn. */
export function parseCsv(text: string): string[][] {
	const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
	const rows: string[][] = [];
	let row: string[] = [];
	while (field.lastIndex < text.length) {
		const match = field.exec(text);
		if (!match) throw new Error('The values are torn.');
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}
