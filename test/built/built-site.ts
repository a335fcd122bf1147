/** The site that `npm run build` left, read once for all tests of a file. */
import { resolve } from 'node:path';
import { env } from 'node:process';
import { basePath, siteOrigin } from '#site';
import { readSite } from '../../scripts/built/site.ts';
import { root } from '../../scripts/house/run.ts';

/** The whole built site. */
export const site = readSite(resolve(root, env['PITCREW_OUT'] ?? 'dist'), basePath, siteOrigin);

/** Its pages, without those that only send the reader on. */
export const pages = site.pages.filter((page) => !page.isRedirect);
