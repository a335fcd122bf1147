/** One server over the built site and one Chromium, shared by all browser tests. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { basePath } from '#site';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/house/run.ts';
import { startServer } from '../../scripts/house/server.ts';
import { sweptPages, type SweptPages } from './swept-pages.ts';

declare module 'vitest' {
	// An interface, since it adds to vitest's own.
	export interface ProvidedContext {
		siteFolder: string;
		siteUrl: string;
		sweptPages: SweptPages;
		browserEndpoint: string;
	}
}

/** Starts both; vitest calls what it returns at the end. */
export default async function setup(project: TestProject) {
	const folder = resolve(root, env['PITCREW_OUT'] ?? 'dist');
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Error(`There is no site in ${folder} yet: run "npm run build" first.`);
	}
	const server = await startServer({ folder, base: basePath, port: 0 });
	const browser = await chromium.launchServer({
		executablePath: chromiumPath(),
		args: chromiumFlags,
	});
	project.provide('siteFolder', folder);
	project.provide('siteUrl', server.url);
	project.provide('sweptPages', sweptPages(folder));
	project.provide('browserEndpoint', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await server.close();
	};
}
