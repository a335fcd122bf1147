/** Search in development: serves the index of the last build, since only a build can write one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { root } from './run.ts';

/**
 * Answers requests below `pagefind/` from the last build's output folder.
 *
 * @param base base path with both slashes
 */
export function lastIndex(base: string): AstroIntegration {
	return {
		name: 'last-search-index',
		hooks: {
			'astro:server:setup': ({ server, logger }) => {
				const folder = join(root, 'dist', 'pagefind');
				if (!existsSync(folder)) logger.warn('no search yet: run "npm run build" once.');
				server.middlewares.use(`${base}pagefind`, sirv(folder, { dev: true }));
			},
		},
	};
}
