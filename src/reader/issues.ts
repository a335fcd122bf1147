import type { z } from 'zod';
import { fieldName, show, type Finding } from './finding.ts';
import type { YamlText } from './yaml.ts';

/** What a schema says about data, as findings with their places. */
export function describeIssues(error: z.ZodError, yaml: YamlText, file: string): Finding[] {
	return error.issues.flatMap((issue) => {
		if (issue.code === 'unrecognized_keys') {
			return issue.keys.map((key) => ({
				file,
				...yaml.locateKey(issue.path, key),
				field: fieldName([...issue.path, key]),
				found: 'a field that this collection does not have',
				wanted: 'no such field (is it misspelt?)',
			}));
		}
		const value = valueAt(yaml.data, issue.path);
		const isMissing = value === undefined && issue.code !== 'custom';
		return [
			{
				file,
				...yaml.locate(issue.path),
				field: fieldName(issue.path) || 'frontmatter',
				found: show(value),
				wanted: isMissing ? 'this field, which is missing' : wanted(issue),
			},
		];
	});
}

const kinds: Record<string, string> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list (- …)',
	object: 'fields (name: value)',
	record: 'fields (name: value)',
	tuple: 'a range [low, high]',
};

function wanted(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_value':
			return `one of ${issue.values.map(String).join(', ')}`;
		case 'invalid_type':
			return issue.message.startsWith('Invalid input')
				? (kinds[issue.expected] ?? issue.message)
				: issue.message;
		case 'too_small':
			return `${issue.inclusive ? 'at least' : 'more than'} ${amount(issue.minimum, issue.origin)}`;
		case 'too_big':
			return `${issue.inclusive ? 'at most' : 'less than'} ${amount(issue.maximum, issue.origin)}`;
		case 'invalid_union': {
			if (issue.message !== 'Invalid input') return issue.message;
			const ways = issue.errors.flatMap((option) => option.map(wanted));
			return [...new Set(ways)].join(', or ') || 'another value';
		}
		default:
			return issue.message;
	}
}

function amount(count: number | bigint, origin: string): string {
	const things = { string: 'character', array: 'item', set: 'item' }[origin];
	return things ? `${count} ${things}${count === 1 ? '' : 's'}` : String(count);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	let value = data;
	for (const part of path)
		value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part];
	return value;
}
