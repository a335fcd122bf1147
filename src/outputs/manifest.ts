import { href, siteDescription, siteName } from '#site';

/** The web app manifest: name, colours and mark where a reader pins the site. Dark as the pit wall. */
export function manifestJson(): string {
	return JSON.stringify({
		name: siteName,
		short_name: siteName,
		description: siteDescription,
		lang: 'en-GB',
		start_url: href('/'),
		scope: href('/'),
		display: 'browser',
		background_color: '#14171d',
		theme_color: '#14171d',
		icons: [{ src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
	});
}
