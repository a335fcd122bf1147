import type { Mistake } from '../small-content.ts';

/** Words that are not plain, or not the entry’s own. */
export const words: Mistake[] = [
	{
		what: 'a banned word in a field',
		file: 'patterns/helper.mdx',
		from: 'Somebody owns the answers.',
		to: 'Somebody unlocks the answers.',
		finding: 'patterns/helper.mdx:14:5  fits[1]  found "unlocks"  wanted a plain word',
	},
	{
		what: 'a banned word in the body',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It was seamless.',
		finding: 'cases/acme-assistant.mdx:69:41  body  found "seamless"  wanted a plain word',
	},
	{
		what: 'the summary of another entry',
		file: 'glossary/token.mdx',
		from: /summary: .*/,
		to: 'summary: A helper answers the plain questions first and hands the rest to people who can see what it has said before them.',
		finding:
			'glossary/token.mdx:3:10  summary  found the same summary as patterns/helper.mdx  wanted a summary of its own',
	},
	{
		what: 'the title of another entry of the collection',
		file: 'glossary/word.mdx',
		copyOf: 'glossary/token.mdx',
		from: /summary: .*/,
		to: 'summary: A word is what a reader reads at a time, which is often longer than what a model takes in and sometimes shorter too.',
		finding:
			'glossary/word.mdx:2:8  title  found the same title as glossary/token.mdx  wanted a title of its own',
	},
	{
		what: 'an embed in a field',
		file: 'patterns/helper.mdx',
		from: 'Somebody owns the answers.',
		to: 'Somebody owns <Claim id="share"/>.',
		finding:
			'patterns/helper.mdx:14:5  fits[1]  found "<Claim id=\\"share\\"/>"  wanted plain text: no tags or embeds in a field',
	},
	{
		what: 'a script in a field',
		file: 'patterns/helper.mdx',
		from: 'Somebody owns the answers.',
		to: 'Somebody owns <script>alert()</script>.',
		finding:
			'patterns/helper.mdx:14:5  fits[1]  found "<script>"  wanted plain text: no tags or embeds in a field',
	},
	{
		what: 'a Markdown link in a field',
		file: 'patterns/helper.mdx',
		from: 'Somebody owns the answers.',
		to: '"Somebody owns [the answers](/systems/box/)."',
		finding:
			'patterns/helper.mdx:14:5  fits[1]  found "[the answers](/systems/box/)"  wanted plain text: no Markdown in a field',
	},
];
