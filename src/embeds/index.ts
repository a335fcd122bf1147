import { createComponent, renderComponent, renderTemplate } from 'astro/runtime/server/index.js';
import type { Entry } from '#catalog/index.ts';
import Claim from './Claim.astro';
import ContentLink from './ContentLink.astro';
import Fact from './Fact.astro';
import Given from './Given.astro';

/**
 * What authors may write in a body, bound to the entry whose body it is: several entries may share a
 * page, so the entry cannot come from the page.
 */
export function embedsFor(entry: Entry) {
	return { Claim: bind(Claim, entry), Fact: bind(Fact, entry), Given, a: ContentLink };
}

function bind(component: unknown, entry: Entry) {
	return createComponent(
		(result, props, slots) =>
			renderTemplate`${renderComponent(result, 'Embed', component, { entry, ...props }, slots)}`,
	);
}
