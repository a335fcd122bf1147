/** Words that follow a number and name its unit, as they are written in prose. */
const unitWords: Record<string, readonly string[]> = {
	percent: ['%', 'per cent', 'percent'],
	'percentage-points': ['percentage points', 'percentage point', 'pp'],
	times: ['×', 'x', 'times', '-fold', 'fold', 'as many', 'as much'],
	milliseconds: ['ms', 'milliseconds', 'millisecond'],
	seconds: ['s', 'seconds', 'second'],
	minutes: ['min', 'minutes', 'minute'],
	hours: ['h', 'hours', 'hour'],
	days: ['days', 'day'],
	weeks: ['weeks', 'week'],
	months: ['months', 'month'],
	years: ['years', 'year'],
	bytes: ['bytes', 'byte'],
	kB: ['kB'],
	MB: ['MB'],
	GB: ['GB', 'gigabytes', 'gigabyte'],
	GiB: ['GiB'],
	TB: ['TB', 'terabytes', 'terabyte'],
	W: ['W', 'watts', 'watt'],
	kW: ['kW', 'kilowatts', 'kilowatt'],
	MW: ['MW', 'megawatts', 'megawatt'],
	kWh: ['kWh'],
	MWh: ['MWh'],
	'GB/s': ['GB/s'],
	'TB/s': ['TB/s'],
	TFLOPS: ['TFLOPS', 'teraflops'],
	PFLOPS: ['PFLOPS', 'petaflops'],
	'tokens/s': ['tokens/s', 'tokens per second', 'tokens a second'],
	'requests/s': ['requests/s', 'requests per second', 'requests a second'],
	tokens: ['tokens', 'token'],
};

/** `[unit, spelling]`, longest spelling first, so that "percentage points" is not read as "percent". */
const spellings = Object.entries(unitWords)
	.flatMap(([unit, words]) => words.map((word) => [unit, word] as const))
	.sort((a, b) => b[1].length - a[1].length);

/** Kind of quantity and its factor to the base unit, for units that convert into each other. */
const scales: Record<string, readonly [string, number]> = {
	milliseconds: ['time', 1e-3],
	seconds: ['time', 1],
	minutes: ['time', 60],
	hours: ['time', 3600],
	days: ['time', 86_400],
	weeks: ['time', 604_800],
	months: ['calendar time', 1],
	years: ['calendar time', 12],
	bytes: ['memory', 1],
	kB: ['memory', 1e3],
	MB: ['memory', 1e6],
	GB: ['memory', 1e9],
	GiB: ['memory', 2 ** 30],
	TB: ['memory', 1e12],
	W: ['power', 1],
	kW: ['power', 1e3],
	MW: ['power', 1e6],
	kWh: ['energy', 1],
	MWh: ['energy', 1e3],
	'GB/s': ['bandwidth', 1],
	'TB/s': ['bandwidth', 1e3],
	TFLOPS: ['arithmetic', 1],
	PFLOPS: ['arithmetic', 1e3],
};

/** The unit written at the start of `text`, and how many characters it takes; null for none. */
export function unitAtStart(text: string): { unit: string; length: number } | null {
	const gap = /^[\s\u00A0\u202F-]*/.exec(text)?.[0].length ?? 0;
	const rest = text.slice(gap);
	for (const [unit, word] of spellings) {
		if (!rest.startsWith(word) && !rest.toLowerCase().startsWith(`${word} `)) continue;
		const next = rest.charAt(word.length);
		if (/[A-Za-z]$/.test(word) && /[A-Za-z0-9/]/.test(next)) continue;
		return { unit, length: gap + word.length };
	}
	return null;
}

/** A value in the base unit of its kind (seconds, months, bytes, watts), with the kind; other units stay as they are. */
export function toBaseUnit(value: number, unit: string): { kind: string; value: number } {
	const [kind, factor] = scales[unit] ?? [unit, 1];
	return { kind, value: value * factor };
}
