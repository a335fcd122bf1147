const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6, useGrouping: 'min2' });
const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A number with grouped thousands; round millions and billions in words: "2.3 million". */
export function formatNumber(value: number): string {
	for (const [size, word] of [
		[1e12, 'trillion'],
		[1e9, 'billion'],
		[1e6, 'million'],
	] as const) {
		// Words only where they lose nothing: 590,736 stays, 2,300,000 becomes 2.3 million.
		if (Math.abs(value) >= size && isShort(value / size)) {
			return `${plain.format(value / size)} ${word}`;
		}
	}
	return grouped.format(value);
}

function isShort(value: number): boolean {
	return Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-9;
}

// Marked as pure: a script that prints no dates leaves them out.
const dayFormat = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC',
});
const monthFormat = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC',
});

/** A day, month or year in words: "3 March 2024", "March 2024", "2024". */
export function formatDate(date: string): string {
	const [year = '', month, day] = date.split('-');
	if (!month) return year;
	const instant = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
	return (day ? dayFormat : monthFormat).format(instant);
}

/** Minutes as "35 min" or "2 h 10". */
export function formatMinutes(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = String(minutes % 60).padStart(2, '0');
	return hours === 0 ? `${minutes} min` : `${hours} h ${rest}`;
}

/** "1 entry", "4 entries". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
	return `${grouped.format(count)} ${count === 1 ? one : many}`;
}
