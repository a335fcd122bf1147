import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.mjs';
import { root } from '../house/run.ts';

const host = 'https://bench.invalid';

/** Where a browser finds what `package.json` names: an exact name wins over the folder it is in, as in Node. */
function importMap(): string {
	const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		imports: Record<string, string | { browser: string }>;
	};
	const ofBrowser = Object.entries(imports).map(([name, target]) => {
		const file = typeof target === 'string' ? target : target.browser;
		return [name.replace(/\*$/, ''), file.replace(/^\./, '').replace(/\*$/, '')];
	});
	return JSON.stringify({ imports: Object.fromEntries(ofBrowser) });
}

/**
 * Runs a function, written as text, in a page of Chromium: it gets the argument, and a function that loads a file of
 * `src` by its path, `/src/…`. Types are stripped on the way, as Node does it. Nothing leaves the machine.
 */
export async function inChromium<Result>(code: string, argument: unknown): Promise<Result> {
	const body = `<!doctype html><script type="importmap">${importMap()}</script>`;
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
	try {
		const page = await browser.newPage();
		await page.route(`${host}/**`, (route) => {
			const { pathname } = new URL(route.request().url());
			if (!pathname.startsWith('/src/')) return route.fulfill({ contentType: 'text/html', body });
			const text = readFileSync(join(root, pathname), 'utf8');
			return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(text) });
		});
		await page.goto(`${host}/`);
		return await page.evaluate<Result>(
			`(${code})(${JSON.stringify(argument)}, (path) => import(path))`,
		);
	} finally {
		await browser.close();
	}
}
