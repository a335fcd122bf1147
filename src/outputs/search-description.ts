import { siteDescription, siteName } from '#site';
import { absolute } from './addresses.ts';

/** OpenSearch 1.1: lets a browser search this site from its address bar. */
export function searchDescriptionXml(): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
		`<ShortName>${xml(siteName)}</ShortName>`,
		`<Description>${xml(siteDescription)}</Description>`,
		'<InputEncoding>UTF-8</InputEncoding>',
		`<Image width="16" height="16" type="image/svg+xml">${xml(absolute('/favicon.svg'))}</Image>`,
		`<Url type="text/html" method="get" template="${xml(absolute('/search/'))}?q={searchTerms}"/>`,
		'</OpenSearchDescription>',
		'',
	].join('\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
