import { expect, test } from 'vitest';
import { historyOf } from '#views/history.ts';

test('changes of one day stand under one date, the newest day first', () => {
	const changes = [
		{ date: '2026-01-02', what: 'First version.' },
		{ date: '2026-03-04', what: 'Price mended.' },
		{ date: '2026-03-04', what: 'Price added.' },
	];
	expect(historyOf(changes)).toEqual([
		{ date: '2026-03-04', changes: [changes[1], changes[2]] },
		{ date: '2026-01-02', changes: [changes[0]] },
	]);
});
