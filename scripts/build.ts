/**
 * Builds the site: checks the content, renders, indexes for search, adds the hosts' header files,
 * checks the result, and only then puts it in the place of the last one.
 *
 * Environment: PITCREW_OUT names another output folder; see src/site.ts for the rest.
 */
import { resolve } from 'node:path';
import { env, exit } from 'node:process';
import { basePath, siteOrigin } from '../src/site.ts';
import { brokenLinks } from './built/links.ts';
import { readSite } from './built/site.ts';
import { pruneSitemap } from './built/sitemap.ts';
import { brokenPages } from './built/whole.ts';
import { writeHostFiles } from './house/host-files.ts';
import { root, run } from './house/run.ts';
import { writeSearchIndex } from './house/search-index.ts';
import { BuildError, buildAside } from './house/swap.ts';

const out = resolve(root, env['PITCREW_OUT'] ?? 'dist');
const started = performance.now();

async function fill(folder: string) {
	if ((await run('scripts/check-content.ts')) !== 0)
		throw new BuildError('the content has findings.');
	if ((await run('astro', ['build', '--outDir', folder], { PITCREW_LOG: 'warn' })) !== 0) {
		throw new BuildError('Astro stopped.');
	}
	const site = readSite(folder, basePath, siteOrigin);
	const findings = [...brokenPages(site), ...brokenLinks(site)];
	if (findings.length > 0) throw new BuildError(`the pages have findings:\n${findings.join('\n')}`);
	pruneSitemap(site);
	await writeSearchIndex(folder);
	writeHostFiles(folder, basePath);
	return site.pages.length;
}

try {
	const pages = await buildAside(out, fill);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`Built ${pages} pages into ${out} in ${seconds} s.`);
} catch (error) {
	if (!(error instanceof BuildError)) throw error;
	console.error(`Build stopped, ${out} is as it was: ${error.message}`);
	exit(1);
}
