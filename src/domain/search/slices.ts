/** Work that can be put down between its steps: on a page it must not hold up the next key. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** So many items are worked through in one go. */
const sliceLength = 400;

/** Does something with every item of a list, in slices. */
export function* eachOf<Item>(
	list: readonly Item[],
	act: (item: Item, place: number) => void,
): Work<void> {
	for (const [place, item] of list.entries()) {
		act(item, place);
		if (place % sliceLength === sliceLength - 1) yield;
	}
}

/** Does work in one go. */
export function finish<Result>(work: Work<Result>): Result {
	let step = work.next();
	while (!step.done) step = work.next();
	return step.value;
}

/** Does work step by step, with a pause after each. */
export async function finishCalmly<Result>(
	work: Work<Result>,
	pause: () => Promise<void>,
): Promise<Result> {
	let step = work.next();
	while (!step.done) {
		await pause();
		step = work.next();
	}
	return step.value;
}
