import { defineConfig } from 'vitest/config';

// All cores: unless told, vitest leaves one idle, which of two is half.
const maxWorkers = '100%';

export default defineConfig({
	test: {
		projects: [
			{
				// Fast and without Astro: the rules of the house, the content, the domain.
				test: {
					name: 'unit',
					include: ['test/{unit,content}/**/*.test.ts', 'test/architecture.test.ts'],
					// Some go through the whole catalogue; how long that takes is for the benchmarks to say.
					testTimeout: 60_000,
					maxWorkers,
				},
			},
			{
				// Over the files of the built site, without a browser.
				test: {
					name: 'pages',
					include: ['test/built/**/*.test.ts'],
					testTimeout: 120_000,
					// Files of one worker share the site that the first of them read.
					isolate: false,
					maxWorkers,
				},
			},
			{
				// In Chromium, on the built site under its real headers.
				test: {
					name: 'browser',
					include: ['test/e2e/**/*.test.ts'],
					globalSetup: 'test/e2e/global-setup.ts',
					testTimeout: 60_000,
					hookTimeout: 60_000,
					maxWorkers: 2,
					maxConcurrency: 2,
				},
			},
		],
	},
});
