import type { Mistake } from '../small-content.ts';

/** Links that lead nowhere or run code. */
export const links: Mistake[] = [
	{
		what: 'a link that runs code',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [more](javascript:alert(1))',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "javascript:alert(1)"  wanted a link to https://, http:// or mailto:',
	},
	{
		what: 'a link that runs code, as an entity',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [more](javascript&#58;alert(1))',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "javascript:alert(1)"  wanted a link to https://, http:// or mailto:',
	},
	{
		what: 'a link to data',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [more](data:text/html,hello)',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "data:text/html,hello"  wanted a link to https://, http:// or mailto:',
	},
	{
		what: 'a link to nothing',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [the model](/models/tiny-8b/)',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "/models/tiny-8b/"  wanted an entry that exists (there is no models/tiny-8b)',
	},
	{
		what: 'a link to an anchor that is not there',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [the box](/systems/box/#price)',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "/systems/box/#price"  wanted an anchor of that page: specification-of-the-box',
	},
	{
		what: 'a link without its slash',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [the box](/systems/box)',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "/systems/box"  wanted a page of the site, with a slash at both ends',
	},
	{
		what: 'a link that is not from the root',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [the box](../systems/box/)',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "../systems/box/"  wanted an address from the root of the site, /collection/slug/',
	},
	{
		what: 'a link without a scheme',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [the box](//elsewhere.example/)',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "//elsewhere.example/"  wanted a full address, https://…',
	},
	{
		what: 'a link to no page',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [prices](/prices/)',
		finding:
			'cases/acme-assistant.mdx:69:34  link  found "/prices/"  wanted a page of the site, with a slash at both ends',
	},
	{
		what: 'a link without words',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [](/systems/box/)',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found a link without words  wanted [where it leads](…)',
	},
	{
		what: 'a link to a name that is not defined',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [the box][box]',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found "[the box][box]"  wanted a link that is whole: [words](/collection/slug/)',
	},
	{
		what: 'a link with a space before its address',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. [the box] (/systems/box/)',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found "[the box] (/systems/box/)"  wanted a link that is whole: [words](/collection/slug/)',
	},
	{
		what: 'a definition that leads to nothing',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\n[the box][box]\n\n[box]: /systems/boxes/',
		finding:
			'cases/acme-assistant.mdx:73:1  link  found "/systems/boxes/"  wanted an entry that exists (there is no systems/boxes)',
	},
];
