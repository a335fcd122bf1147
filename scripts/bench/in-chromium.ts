import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.mjs';
import { root } from '../house/run.ts';

const host = 'https://bench.invalid';

const types: Record<string, string> = {
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.html': 'text/html',
};

/** What a page may load beside `/src/…`: files of a folder by their path, and files by a path of their own. */
export interface Loadable {
	folder?: string;
	files?: Record<string, string>;
}

/** What stands at a path; null where nothing does. */
function bodyAt(path: string, { folder, files = {} }: Loadable): string | Buffer | null {
	if (path.startsWith('/src/')) return stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'));
	const file = files[path] ?? (folder === undefined ? null : join(folder, path));
	return file !== null && existsSync(file) && extname(file) !== '' ? readFileSync(file) : null;
}

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
export async function inChromium<Result>(
	code: string,
	argument: unknown,
	loadable: Loadable = {},
): Promise<Result> {
	const empty = `<!doctype html><html lang="en-gb"><script type="importmap">${importMap()}</script>`;
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
	try {
		const page = await browser.newPage();
		await page.route(`${host}/**`, (route) => {
			const { pathname } = new URL(route.request().url());
			if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: empty });
			const body = bodyAt(pathname, loadable);
			if (body === null) return route.fulfill({ status: 404, body: '' });
			const isCode = pathname.startsWith('/src/');
			const contentType = isCode
				? 'text/javascript'
				: (types[extname(pathname)] ?? 'application/octet-stream');
			return route.fulfill({ contentType, body });
		});
		await page.goto(`${host}/`);
		return await page.evaluate<Result>(
			`(${code})(${JSON.stringify(argument)}, (path) => import(path))`,
		);
	} finally {
		await browser.close();
	}
}
