/** Families of licences, by what one may do: the value in the address, what readers see, and what such a name holds. */
export const licenceFamilies: readonly { value: string; label: string; pattern: RegExp }[] = [
	{ value: 'service', label: 'Service only, no weights', pattern: /proprietary/i },
	{
		value: 'non-commercial',
		label: 'Not for commercial use',
		pattern: /\bNC\b|non-commercial|research/i,
	},
	{ value: 'apache-2.0', label: 'Apache 2.0', pattern: /^apache/i },
	{ value: 'mit', label: 'MIT', pattern: /^mit\b/i },
	{ value: 'gpl', label: 'GPL and AGPL', pattern: /gpl/i },
	{ value: 'cc-by', label: 'CC BY', pattern: /^cc by|^cdla/i },
	{ value: 'own-terms', label: 'The maker’s own terms', pattern: /./ },
];

/** The family of a licence by its name as published; null where none is. */
export function licenceFamily(licence: string | null): string | null {
	if (licence === null) return null;
	return licenceFamilies.find(({ pattern }) => pattern.test(licence))?.value ?? null;
}
