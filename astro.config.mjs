import { env } from 'node:process';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, logHandlers } from 'astro/config';
import { lastIndex } from './scripts/house/last-index.ts';
import { basePath, siteOrigin } from './src/site.ts';

/**
 * One style sheet for all pages, below 10 KB gzip, so that it arrives with the first window of a connection; a second
 * one only for pages with broad tables, the page of results and the track record.
 */
const styleSheets = [
	{
		name: 'tables',
		test: /(?:listing.(?:EntryTable|TableTools|PageSteps)|layouts.Index)\.astro.*type=style/,
		priority: 2,
	},
	{ name: 'search', test: /components.search.(?!SearchDialog).*type=style/, priority: 2 },
	{ name: 'track-record', test: /components.track-record.*type=style/, priority: 2 },
	// The sheets of /size/ are linked by that page itself.
	{ name: 'style', test: /type=style|styles.(?!size)[a-z]+\.css$/, priority: 1 },
];

export default defineConfig({
	site: siteOrigin,
	base: basePath,
	cacheDir: env.PITCREW_CACHE ?? './.cache/astro',
	trailingSlash: 'always',
	// 'jsx' eats the space between a line break and an inline element.
	compressHTML: true,
	build: { format: 'directory', inlineStylesheets: 'never' },
	markdown: { syntaxHighlight: false },
	integrations: [mdx(), sitemap(), lastIndex(basePath)],
	// The build asks for warnings and errors only.
	logger: logHandlers.node({ level: env.PITCREW_LOG ?? 'info' }),
	devToolbar: { enabled: false },
	vite: {
		build: {
			// No inlined scripts or styles: the Content-Security-Policy allows none.
			assetsInlineLimit: 0,
			cssCodeSplit: true,
			rolldownOptions: {
				output: { codeSplitting: { groups: styleSheets } },
				onwarn(warning, report) {
					if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
				},
			},
		},
	},
});
