/** A JSON object of a replay case. */
export type Fields = Record<string, unknown>;

/** Whether a parsed JSON value is an object. */
export const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads named fields of one object under any of their usual names, and remembers which it read. */
export class FieldReader {
	readonly #fields: Fields;
	readonly #read = new Set<string>();
	readonly path: string;

	constructor(fields: unknown, path: string) {
		this.#fields = isFields(fields) ? fields : {};
		this.path = path;
	}

	/** The first of the names that holds a value that is not null. */
	value(...names: string[]): unknown {
		let found: unknown;
		for (const name of names) {
			if (!Object.hasOwn(this.#fields, name)) continue;
			this.#read.add(name);
			found ??= this.#fields[name];
		}
		return found ?? null;
	}

	/** A number, also when written as text: `"32k"`, `"16,384"`. One below zero means "unset", as engines write it. */
	number(...names: string[]): number | null {
		const found = numberFrom(this.value(...names));
		return found !== null && found < 0 ? null : found;
	}

	/** A number above zero: sizes and speeds of nothing count as unknown. */
	positive(...names: string[]): number | null {
		const found = this.number(...names);
		return found === 0 ? null : found;
	}

	/** Text, lower case; numbers and truth values as text. */
	text(...names: string[]): string {
		const value = this.value(...names);
		if (typeof value === 'string') return value.toLowerCase();
		return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
	}

	/** A truth value, also when written as `"yes"`, `"full (…)"` or a number above zero; null where it says nothing. */
	flag(...names: string[]): boolean | null {
		return flagFrom(this.value(...names));
	}

	/** Fields whose name matches, as numbers. */
	matching(pattern: RegExp): [string, number][] {
		return Object.keys(this.#fields).flatMap((name): [string, number][] => {
			if (!pattern.test(name)) return [];
			const number = this.number(name);
			return number === null ? [] : [[name, number]];
		});
	}

	/** Names that are known and need no reading. */
	ignore(...names: string[]): void {
		for (const name of names) this.#read.add(name);
	}

	/** Paths of the fields that nobody asked for. */
	unread(): string[] {
		return Object.keys(this.#fields)
			.filter((name) => !this.#read.has(name))
			.map((name) => `${this.path}.${name}`);
	}
}

const multiples: Record<string, number> = { k: 1024, m: 1024 ** 2, b: 1e9 };

/** A number, or null: `4096`, `"4,096"`, `"32k"`, `"4.5 GiB"` (the number before the unit). */
export function numberFrom(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'string') return null;
	const match = /^\s*~?(-?\d[\d,]*(?:\.\d+)?)\s*(k|m|b)?(?![a-z])/i.exec(value);
	if (!match?.[1]) return null;
	const multiple = multiples[match[2]?.toLowerCase() ?? ''] ?? 1;
	return Number(match[1].replaceAll(',', '')) * multiple;
}

/** A truth value from words; null where the words say neither. */
export function flagFrom(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number') return value > 0;
	if (typeof value !== 'string') return null;
	if (/^\s*(no|none|false|off|not|without|disabled|0)\b/i.test(value)) return false;
	return /\S/.test(value) ? true : null;
}
