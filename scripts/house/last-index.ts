/** Search in development: serves the index and the names of the last build, since only a build can write them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { root } from './run.ts';

/**
 * Answers requests below `pagefind/`, and for the files of names below `search/`, from the last build's output folder.
 *
 * @param base base path with both slashes
 */
export function lastIndex(base: string): AstroIntegration {
	return {
		name: 'last-search-index',
		hooks: {
			'astro:server:setup': ({ server, logger }) => {
				const dist = join(root, 'dist');
				if (!existsSync(join(dist, 'pagefind')))
					logger.warn('no search yet: run "npm run build" once.');
				server.middlewares.use(`${base}pagefind`, sirv(join(dist, 'pagefind'), { dev: true }));
				const names = sirv(join(dist, 'search'), { dev: true });
				server.middlewares.use(`${base}search`, (request, response, next) => {
					if (request.url?.includes('.json')) names(request, response, next);
					else next();
				});
			},
		},
	};
}
