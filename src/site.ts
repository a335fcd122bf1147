/** The only ambient facts of the site: names, addresses and the day. Everything else is passed in. */
import { env } from 'node:process';

export const siteName = 'Pitcrew';
export const siteTagline = 'You bought the engine. Here is the crew.';
export const siteDescription =
	'Case studies, reference designs, model picks and hardware for teams that put AI to work. Every figure sourced, graded and dated.';

/** Canonical origin, without a trailing slash. */
export const siteOrigin = (env.PITCREW_SITE ?? 'https://pitcrew.example').replace(/\/+$/, '');

/** Base path with both slashes: `/` or `/docs/`. */
export const basePath = `/${(env.PITCREW_BASE ?? '').replace(/^\/+|\/+$/g, '')}/`.replace(
	'//',
	'/',
);

/** Repository that "mend this page" links to, or null when no link shall be shown. */
export const repositoryUrl = env.PITCREW_REPO?.replace(/\/+$/, '') ?? null;

/** Today, `YYYY-MM-DD`: an input of the build, so that a build can be repeated. */
export const today = env.PITCREW_TODAY ?? new Date().toISOString().slice(0, 10);

/** An address inside the site with the base path in front; the only place that adds it. */
export function href(path: string): string {
	return path.startsWith('/') ? basePath + path.slice(1) : path;
}
