import { expect, test } from 'vitest';
import { eachOf, finish, finishCalmly, type Work } from '#domain/search/slices.ts';

const items = Array.from({ length: 1000 }, (_, place) => place);

function* sum(): Work<number> {
	let all = 0;
	yield* eachOf(items, (item, place) => (all += item === place ? 1 : 0));
	return all;
}

test('work in slices comes to the same as in one go, with pauses between', async () => {
	let pauses = 0;
	const pause = () => {
		pauses++;
		return Promise.resolve();
	};
	expect(finish(sum())).toBe(1000);
	expect(await finishCalmly(sum(), pause)).toBe(1000);
	expect(pauses).toBe(2);
});
