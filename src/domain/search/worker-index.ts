import type { IndexHit, SearchIndex } from './index-api.ts';

/** What Pagefind's worker answers to one message. */
interface Answer {
	id: string;
	result?: unknown;
	error?: string;
}

/** A hit as the worker sends it; `data` is what it keeps of the hit until that is released. */
interface WorkerHit extends IndexHit {
	data: string;
}

/** How many hits are released at once. */
const releasedAtOnce = 200;
/** Between those, and before the first since a search, in milliseconds: a message a hit would hold up the next search. */
const breathMs = 100;
const quietMs = 2000;

/**
 * The index of a site in Pagefind's own worker, spoken to directly: its module for pages holds the whole of the worker
 * a second time, which no reader should have to load.
 *
 * @param folder address of the folder `pagefind/`, of the page's own origin
 * @throws when the worker does not start or the index does not load
 */
export async function workerIndex(folder: URL): Promise<SearchIndex> {
	const worker = new Worker(new URL('pagefind-worker.js', folder));
	const waiting = new Map<
		string,
		{ resolve: (result: unknown) => void; reject: (error: Error) => void }
	>();
	let count = 0;
	worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
		const asked = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.error !== undefined) asked?.reject(new Error(`search: ${data.error}`));
		else asked?.resolve(data.result);
	});
	worker.addEventListener('error', () => {
		for (const { reject } of waiting.values()) reject(new Error('search: no worker.'));
		waiting.clear();
	});
	const send = (method: string, ...args: unknown[]) =>
		new Promise((resolve, reject) => {
			const id = String(count++);
			waiting.set(id, { resolve, reject });
			worker.postMessage({ id, method, args });
		});
	const kept: string[] = [];
	let next: ReturnType<typeof setTimeout> | undefined;
	const release = () => {
		for (const data of kept.splice(0, releasedAtOnce)) void send('releaseData', data);
		if (kept.length > 0) next = setTimeout(release, breathMs);
	};
	await send('init', { basePath: folder.pathname });
	return {
		options: async (options) => {
			await send('options', options);
		},
		search: async (query) => {
			clearTimeout(next);
			const { results } = (await send('search', query, {})) as { results: WorkerHit[] };
			for (const { data } of results) kept.push(data);
			clearTimeout(next);
			next = setTimeout(release, quietMs);
			return { results };
		},
	};
}
