/** An MDX file as frontmatter and body, each with the line on which it begins. */
export interface MdxParts {
	yaml: string;
	yamlLine: number;
	body: { text: string; line: number };
}

const fence = /^\uFEFF?---[ \t]*\r?\n((?:[^\r\n]*\r?\n)*?)---[ \t]*(?:\r?\n|$)/;

/**
 * Splits a file at its first two lines `---`; null where there are none. Line ends may be CRLF, and a
 * byte-order mark may come first. Astro splits where a line merely begins with `---`: text in which
 * the two would part is refused too.
 */
export function splitFrontmatter(text: string): MdxParts | null {
	const match = fence.exec(text);
	const yaml = match?.[1];
	if (!match || yaml === undefined || /^(?:---|\+\+\+)/m.test(yaml)) return null;
	const body = { text: text.slice(match[0].length), line: match[0].split('\n').length };
	return { yaml, yamlLine: 2, body };
}

/** Controls, format characters (zero width, changes of direction) and blank letters. */
const unseen = /(?![\t\n\r])\p{Cc}|\p{Cf}|[\u2028\u2029\u3164\u115F\u1160\uFFA0]/u;

/** The first character that nobody sees in the file, and its place; null where there is none. */
export function unseenIn(text: string): { line: number; column: number; found: string } | null {
	const at = text.replace(/^\uFEFF/, ' ').search(unseen);
	if (at < 0) return null;
	const before = text.slice(0, at).split('\n');
	const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return {
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1,
		found: `the invisible character U+${code}`,
	};
}
