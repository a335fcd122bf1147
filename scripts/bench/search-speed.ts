/** How long a reader waits for results, and what comes down the line for them: on the page of results itself. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.mjs';
import { startServer } from '../house/server.ts';
import { quantile, spread } from './benchmark.ts';
import { openLine, slow4G, type Slowness } from './slow-line.ts';

const bars = { kilobytes: 200, slowMs: 2000, warmMs: 50, repeatMs: 10 };
const largeBars = { ...bars, kilobytes: 300, warmMs: 80 };
/** From here on a site counts as large. */
export const largeFrom = 5000;

/** Between two queries on one page: quick typists press about seven keys a second. */
const betweenKeysMs = 150;

/** Queries of a cold start, each on a fresh profile. */
const coldQueries = 7;

/** Puts a query into the field in one go and waits for the list; gives milliseconds from key to paint. */
const askOnPage = `(query) => new Promise((resolve, reject) => {
	const field = document.querySelector('main input[name="q"]');
	const list = document.querySelector('#results');
	const patience = setTimeout(() => reject(new Error('no results for ' + query)), 30000);
	let started;
	const seen = new MutationObserver(() => {
		if (!list.querySelector('li:not([data-old]) a[href]')) return;
		seen.disconnect();
		clearTimeout(patience);
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve(performance.now() - started);
			port2.postMessage(0);
		});
	});
	for (const item of list.querySelectorAll('li')) item.dataset.old = '';
	field.focus();
	seen.observe(list, { childList: true, subtree: true });
	started = performance.now();
	field.value = query;
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
})`;

const ask = (page: Page, query: string) =>
	page.evaluate<number>(`(${askOnPage})(${JSON.stringify(query)})`);

/** One first search on a fresh profile: waits, and counts what came since the field had the focus. */
async function cold(browser: Browser, server: string, query: string, slowness: Slowness | null) {
	const line = await openLine(server, slowness);
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.goto(`${line.url}search/`, { waitUntil: 'networkidle' });
		const before = line.bytes();
		const milliseconds = await ask(page, query);
		const first = (line.bytes() - before) / 1000;
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(slowness ? 0 : 400);
		return { milliseconds, first, all: (line.bytes() - before) / 1000 };
	} finally {
		await context.close();
		line.close();
	}
}

/** Many searches on one page, then the same again; and the longest task that held the page up. */
async function warm(browser: Browser, server: string, queries: readonly string[]) {
	const page = await browser.newPage();
	try {
		await page.goto(`${server}search/`, { waitUntil: 'networkidle' });
		await ask(page, queries[0] ?? 'memory');
		await page.evaluate(`window.longest = 0; new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
		}).observe({ type: 'longtask' });`);
		const run = async () => {
			const times: number[] = [];
			for (const query of queries) {
				times.push(await ask(page, query));
				await page.waitForTimeout(betweenKeysMs);
			}
			return times;
		};
		const fresh = await run();
		const repeated = await run();
		return { fresh, repeated, longest: await page.evaluate<number>('window.longest') };
	} finally {
		await page.close();
	}
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Measures search on a built site. */
export async function searchSpeed(folder: string, queries: readonly string[], pages: number) {
	const limits = pages >= largeFrom ? largeBars : bars;
	const server = await startServer({ folder, base: '/', port: 0 });
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
	try {
		const some = queries.filter((_, at) => at % Math.ceil(queries.length / coldQueries) === 0);
		const quick = [];
		const slow = [];
		for (const query of some) {
			quick.push(await cold(browser, server.url, query, null));
			slow.push(await cold(browser, server.url, query, slow4G));
		}
		const { fresh, repeated, longest } = await warm(browser, server.url, queries);
		const row = (what: string, unit: string, values: number[], bar: number | null) => ({
			...{ pages, what, unit, runs: values.length },
			median: round(spread(values).median),
			p95: round(quantile(values, 0.95)),
			...(bar === null ? {} : { bar }),
		});
		return [
			row(
				'down the line to the first result',
				'KB',
				quick.map(({ first }) => first),
				limits.kilobytes,
			),
			row(
				'down the line until it is quiet',
				'KB',
				quick.map(({ all }) => all),
				null,
			),
			row(
				'first result, cold',
				'ms',
				quick.map(({ milliseconds }) => milliseconds),
				null,
			),
			row(
				'first result, slow 4G',
				'ms',
				slow.map(({ milliseconds }) => milliseconds),
				limits.slowMs,
			),
			row('new query, warm', 'ms', fresh, limits.warmMs),
			row('the same query again', 'ms', repeated, limits.repeatMs),
			row('longest task while typing', 'ms', [longest], 50),
		];
	} finally {
		await browser.close();
		await server.close();
	}
}
