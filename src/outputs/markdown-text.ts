/** Text from a field as inline Markdown: nothing in it turns into markup. On one line. */
export function plain(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*<[\]~]/g, '\\$&')
		.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
		.replace(/&(?=#?\w+;)/g, '\\&')
		.replace(/^(>|[#+-](?![\p{L}\p{N}]))/u, '\\$1')
		.replace(/^(\d+)([.)])(?= |$)/, '$1\\$2');
}

/** A link; `address` is used as it is, except for signs that would end it. */
export function link(text: string, address: string): string {
	return `[${plain(text)}](${addressText(address)})`;
}

/** An address as it may stand between the brackets of a link. */
export function addressText(address: string): string {
	return address.replace(
		/[()\s<>\\]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/** A table; cells are inline Markdown already. Empty without rows. */
export function table(labels: readonly string[], rows: readonly (readonly string[])[]): string {
	if (rows.length === 0) return '';
	const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(labels), line(labels.map(() => '---')), ...rows.map(line)].join('\n');
}

// A bar would end the cell, a line break the row.
const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');

/** A bulleted list of inline Markdown. */
export function bullets(items: readonly string[]): string {
	return items.map((item) => `- ${item}`).join('\n');
}

/** A numbered list of inline Markdown. */
export function numbered(items: readonly string[]): string {
	return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

/** A section under a heading of the second level; nothing where it would be empty. */
export function section(title: string, ...parts: string[]): string {
	const filled = parts.filter((part) => part !== '');
	return filled.length > 0 ? [`## ${plain(title)}`, ...filled].join('\n\n') : '';
}

/** Blocks of a document, one blank line apart, with a line break at the end. */
export function document(blocks: readonly string[]): string {
	return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
