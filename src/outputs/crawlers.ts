import { absolute } from './addresses.ts';

/** `/robots.txt`: everybody may read everything; where the site map stands. */
export function robotsText(): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`;
}
