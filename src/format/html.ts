/** Markup that may be set as it is: made by `html`, or from text that was escaped. */
export class Html {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	toString(): string {
		return this.text;
	}
}

/** What a template may be filled with. Nothing comes of null, undefined and false. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function filled(value: HtmlValue): string {
	if (value === null || value === undefined || value === false) return '';
	if (value instanceof Html) return value.text;
	if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
	return value.map(filled).join('');
}

/** A template of markup: whatever is filled in is escaped, except what such a template made itself. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
	// Line breaks and indentation of the source are one space in the page.
	const text = parts.map((part, index) => part.replace(/\s+/g, ' ') + filled(values[index]));
	return new Html(text.join(''));
}
