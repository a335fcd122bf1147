/** The site map: exactly the pages that search engines may show. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.ts';

const isSitemap = (file: string) => /^sitemap-\d+\.xml$/.test(file);

const entry = /<url><loc>([^<]+)<\/loc>.*?<\/url>/gs;

/** The addresses in the site map, in its order, without the origin. */
export function sitemapPaths(site: Site): string[] {
	return [...site.files].filter(isSitemap).flatMap((file) => {
		const text = readFileSync(join(site.folder, file), 'utf8');
		return [...text.matchAll(entry)].map((match) => new URL(match[1] ?? '').pathname);
	});
}

/** Takes pages marked `noindex` out of the site map; the generator does not look into pages. */
export function pruneSitemap(site: Site) {
	const hidden = new Set(site.pages.filter((page) => page.isHidden).map((page) => page.path));
	for (const file of [...site.files].filter(isSitemap)) {
		const path = join(site.folder, file);
		const text = readFileSync(path, 'utf8');
		writeFileSync(
			path,
			text.replace(entry, (whole: string, address: string) =>
				hidden.has(new URL(address).pathname) ? '' : whole,
			),
		);
	}
}
