import type { Mistake } from '../small-content.ts';

/** Code and markup that content may not have, and embeds that lead to nothing. */
export const body: Mistake[] = [
	{
		what: 'a script',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <script>alert()</script>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <script>  wanted Markdown, or one of <Claim/>, <Fact/>, <Given/>',
	},
	{
		what: 'an event handler',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Claim id="share" onclick="alert(1)"/>',
		finding: 'cases/acme-assistant.mdx:69:34  body  found <Claim onclick>  wanted only id',
	},
	{
		what: 'attributes spread',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Claim id="share" {...all}/>',
		finding: 'cases/acme-assistant.mdx:69:34  body  found <Claim {…}>  wanted only id',
	},
	{
		what: 'an attribute twice',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Claim id="share" id="spend"/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <Claim> with id twice  wanted id="…" once',
	},
	{
		what: 'a computed attribute',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Claim id={share}/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <Claim id={…}>  wanted plain text: id="…"',
	},
	{
		what: 'raw HTML',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <br/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <br>  wanted Markdown, or one of <Claim/>, <Fact/>, <Given/>',
	},
	{
		what: 'an element that is not listed',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Chart id="share"/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <Chart>  wanted Markdown, or one of <Claim/>, <Fact/>, <Given/>',
	},
	{
		what: 'an element named like a method',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <constructor/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <constructor>  wanted Markdown, or one of <Claim/>, <Fact/>, <Given/>',
	},
	{
		what: 'a nameless element',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <>words</>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <>  wanted Markdown, or one of <Claim/>, <Fact/>, <Given/>',
	},
	{
		what: 'a claim with words inside',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Claim id="share">some</Claim>',
		finding: 'cases/acme-assistant.mdx:69:34  body  found <Claim> with content  wanted <Claim …/>',
	},
	{
		what: 'an import',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\nimport os from "node:os"',
		finding:
			'cases/acme-assistant.mdx:71:1  body  found "import os from \\"node:os\\""  wanted no imports or exports: content runs no code',
	},
	{
		what: 'an export',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\nexport const a = 1',
		finding:
			'cases/acme-assistant.mdx:71:1  body  found "export const a = 1"  wanted no imports or exports: content runs no code',
	},
	{
		what: 'an expression',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. {process.version}',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found "{process.version}"  wanted no expressions: only comments, {/* like this */}',
	},
	{
		what: 'an expression behind a comment',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. {/* a */ process.exit()}',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found "{/* a */ process.exit()}"  wanted no expressions: only comments, {/* like this */}',
	},
	{
		what: 'an HTML comment',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <!-- hidden -->',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_` (note: to create a comment in MDX, use   wanted Markdown with the embeds <Claim/>, <Fact/> and <Given>…</Given>',
	},
	{
		what: 'an element that does not end',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Given why="a definition">5 days',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found Expected a closing tag for `<Given>` (69:34) before the end of `paragraph` (mdx-jsx:unexpected-character)  wanted Markdown with the embeds <Claim/>, <Fact/> and <Given>…</Given>',
	},
	{
		what: 'column alignment',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\n| What | How much |\n|---|--:|\n| Closed | all |',
		finding:
			'cases/acme-assistant.mdx:71:1  body  found column alignment (|--:|)  wanted plain columns (|---|): alignment comes from the style sheet',
	},
	{
		what: 'a first heading',
		file: 'cases/acme-assistant.mdx',
		from: '## Situation',
		to: '# Situation',
		finding:
			'cases/acme-assistant.mdx:67:1  body  found a heading #  wanted headings from ## on: the title is the first heading',
	},
	{
		what: 'a heading that skips a level',
		file: 'cases/acme-assistant.mdx',
		from: '## What they built',
		to: '#### What they built',
		finding:
			'cases/acme-assistant.mdx:73:1  body  found a heading #### below ##  wanted a heading ###',
	},
	{
		what: 'a section without words',
		file: 'cases/acme-assistant.mdx',
		from: '## What they built',
		to: '## Before that\n\n{/* soon */}\n\n## What they built',
		finding:
			'cases/acme-assistant.mdx:73:1  body  found nothing below "Before that"  wanted a section with words, or no such heading',
	},
	{
		what: 'an embed in a heading',
		file: 'cases/acme-assistant.mdx',
		from: '## Situation',
		to: '## Situation <Claim id="share"/>',
		finding:
			'cases/acme-assistant.mdx:67:1  body  found <Claim> in a heading  wanted plain words in a heading',
	},
	{
		what: 'a heading with the anchor of a claim',
		file: 'cases/acme-assistant.mdx',
		from: '## Situation',
		to: '## Spend',
		finding:
			'cases/acme-assistant.mdx:67:1  body  found the anchor "spend", the id of a claim too  wanted other words, or another id',
	},
	{
		what: 'an image without text',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\n![](./_images/a.png)',
		finding:
			'cases/acme-assistant.mdx:71:1  body  found an image without text  wanted ![what it shows](file)',
	},
	{
		what: 'an image of elsewhere',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\n![A chart](https://elsewhere.example/a.png)',
		finding:
			'cases/acme-assistant.mdx:71:1  body  found "https://elsewhere.example/a.png"  wanted a picture beside the entry, ./_images/name.png: no request leaves the site',
	},
	{
		what: 'an image by reference',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\n![A chart][a]\n\n[a]: https://elsewhere.example/a.png',
		finding:
			'cases/acme-assistant.mdx:71:1  body  found an image by reference  wanted ![what it shows](./_images/name.png)',
	},
	{
		what: 'a task list',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\n- [ ] Ask them',
		finding: 'cases/acme-assistant.mdx:71:1  body  found a task list  wanted a plain list: - words',
	},
	{
		what: 'a footnote',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\nNobody asked.[^1]\n\n[^1]: Nobody at all.',
		finding:
			'cases/acme-assistant.mdx:73:1  body  found a footnote  wanted a claim: it names its sources',
	},
	{
		what: 'struck words',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It was ~~good~~ bad.',
		finding:
			'cases/acme-assistant.mdx:69:41  body  found struck words (~…~)  wanted plain words; a tilde alone is written \\~',
	},
	{
		what: 'an unknown claim',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Claim id="shares"/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <Claim id="shares"/>  wanted the id of a claim of this entry, or collection/slug#claim',
	},
	{
		what: 'a claim of an unknown entry',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Claim id="cases/acme#share"/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <Claim id="cases/acme#share"/>  wanted the id of a claim of this entry, or collection/slug#claim',
	},
	{
		what: 'an unknown fact',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Fact entry="models/tiny-7b" field="layers"/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <Fact field="layers"/>  wanted a fact of models/tiny-7b that is published: parametersBillion, contextTokens, layerCount, kvHeadCount, headDimension',
	},
	{
		what: 'a fact that nobody published',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. <Fact entry="models/tiny-7b" field="slidingWindowTokens"/>',
		finding:
			'cases/acme-assistant.mdx:69:34  body  found <Fact field="slidingWindowTokens"/>  wanted a fact of models/tiny-7b that is published: parametersBillion, contextTokens, layerCount, kvHeadCount, headDimension',
	},
];
