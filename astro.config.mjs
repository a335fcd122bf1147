import { env } from 'node:process';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, logHandlers } from 'astro/config';
import { lastIndex } from './scripts/house/last-index.ts';
import { basePath, siteOrigin } from './src/site.ts';

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
			// One style sheet for all pages: 10 KB gzip, one request before the first paint, then cached.
			cssCodeSplit: false,
			rolldownOptions: {
				onwarn(warning, report) {
					if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
				},
			},
		},
	},
});
