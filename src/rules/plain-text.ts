import { show, type Finding } from '#reader/finding.ts';
import { atField, type Rule } from './context.ts';

/** Fields are plain text: no tags, no Markdown, no scripts; web addresses are whole and harmless. */
export const plainText: Rule = function* (content) {
	for (const entry of content.entries.values()) {
		for (const { path, text } of strings(entry.data, [])) {
			const words = refusal(text);
			if (words) yield atField(entry, path, words);
		}
	}
};

function* strings(
	value: unknown,
	path: PropertyKey[],
): Generator<{ path: PropertyKey[]; text: string }> {
	if (typeof value === 'string') yield { path, text: value };
	else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) yield* strings(item, [...path, index]);
	} else if (value && typeof value === 'object') {
		for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
	}
}

type Words = Pick<Finding, 'found' | 'wanted'>;

/** Whether an address is whole and harmless: no spaces, quotes, tags, names or passwords, and a host with a dot. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s/?#@"'<>\\]+\.[^\s/?#@"'<>\\]+(?:[/?#][^\s"<>\\]*)?$/.test(text);
}

function refusal(text: string): Words | null {
	if (/^\s*https?:/i.test(text)) {
		return isWebAddress(text)
			? null
			: {
					found: show(text),
					wanted: 'a web address: https://host.name/path, without spaces or quotes',
				};
	}
	const tag = /<\/?[A-Za-z!][^>]*>?/.exec(text)?.[0];
	if (tag) return { found: show(tag), wanted: 'plain text: no tags or embeds in a field' };
	const script = /\b(?:javascript|vbscript|data):\S/i.exec(text)?.[0];
	if (script) return { found: show(script), wanted: 'plain text: no addresses that run code' };
	const markup = /\[[^\]]*\]\([^)]*\)?|\*\*[^*]+\*\*|`[^`]*`/.exec(text)?.[0];
	return markup ? { found: show(markup), wanted: 'plain text: no Markdown in a field' } : null;
}
