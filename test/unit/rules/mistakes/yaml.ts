import type { Mistake } from '../small-content.ts';

/** Frontmatter that is wrong: syntax, fields, dates, addresses. */
export const yaml: Mistake[] = [
	{
		what: 'YAML that cannot be read',
		file: 'glossary/token.mdx',
		from: 'title: Token',
		to: 'title: Token: the word',
		finding:
			'glossary/token.mdx:2:8  yaml  found Nested mappings are not allowed in compact mappings  wanted YAML 1.2 (quote text that holds ": " or starts with a sign)',
	},
	{
		what: 'a key twice',
		file: 'glossary/token.mdx',
		from: 'owner: editors',
		to: 'owner: editors\nowner: editors',
		finding:
			'glossary/token.mdx:9:1  yaml  found Map keys must be unique  wanted YAML 1.2 (quote text that holds ": " or starts with a sign)',
	},
	{
		what: 'an anchor',
		file: 'glossary/token.mdx',
		from: 'owner: editors',
		to: 'owner: &who editors',
		finding:
			'glossary/token.mdx:8:13  yaml  found the anchor &who  wanted the value itself, without anchors and aliases',
	},
	{
		what: 'a merge key',
		file: 'glossary/token.mdx',
		from: 'owner: editors',
		to: 'owner: editors\n<<: {}',
		finding:
			'glossary/token.mdx:9:1  <<  found a field that this collection does not have  wanted no such field (is it misspelt?)',
	},
	{
		what: 'a tag of another language',
		file: 'glossary/token.mdx',
		from: 'owner: editors',
		to: 'owner: !!js/function editors',
		finding:
			'glossary/token.mdx:8:8  yaml  found Unresolved tag: tag:yaml.org,2002:js/function  wanted YAML 1.2 (quote text that holds ": " or starts with a sign)',
	},
	{
		what: 'an impossible date',
		file: 'glossary/token.mdx',
		from: 'reviewed: 2026-03-01',
		to: 'reviewed: 2026-02-30',
		finding:
			'glossary/token.mdx:7:11  reviewed  found "2026-02-30"  wanted a day that exists, as YYYY-MM-DD',
	},
	{
		what: 'a date with a time',
		file: 'glossary/token.mdx',
		from: 'reviewed: 2026-03-01',
		to: 'reviewed: 2026-03-01T10:00:00Z',
		finding:
			'glossary/token.mdx:7:11  reviewed  found "2026-03-01T10:00:00Z"  wanted a day that exists, as YYYY-MM-DD',
	},
	{
		what: 'a day to come',
		file: 'glossary/token.mdx',
		from: 'reviewed: 2026-03-01',
		to: 'reviewed: 2062-03-01',
		finding:
			'glossary/token.mdx:7:11  reviewed  found "2062-03-01"  wanted a day up to today, 2026-11-23',
	},
	{
		what: 'a year without quotes',
		file: 'accelerators/card-24gb.mdx',
		from: 'released: "2024"',
		to: 'released: 2024',
		finding:
			'accelerators/card-24gb.mdx:19:11  released  found 2024  wanted a day, month or year, as "YYYY-MM-DD", "YYYY-MM" or "YYYY"',
	},
	{
		what: 'a key that the collection does not have',
		file: 'glossary/token.mdx',
		from: 'owner: editors',
		to: 'owner: editors\nowners: editors',
		finding:
			'glossary/token.mdx:9:1  owners  found a field that this collection does not have  wanted no such field (is it misspelt?)',
	},
	{
		what: 'a key that a claim does not have',
		file: 'cases/acme-assistant.mdx',
		from: '    metric: Spend',
		to: '    metrics: Spend\n    metric: Spend',
		finding:
			'cases/acme-assistant.mdx:46:5  claims[2].metrics  found a field that this collection does not have  wanted no such field (is it misspelt?)',
	},
	{
		what: 'a field that is missing',
		file: 'glossary/token.mdx',
		from: /definition: .*\n/,
		to: '',
		finding:
			'glossary/token.mdx:2:1  definition  found nothing  wanted this field, which is missing',
	},
	{
		what: 'a word that the list does not have',
		file: 'cases/acme-assistant.mdx',
		from: 'stage: production',
		to: 'stage: running',
		finding:
			'cases/acme-assistant.mdx:16:8  stage  found "running"  wanted one of study, pilot, production, ended',
	},
	{
		what: 'a summary that is too short',
		file: 'glossary/token.mdx',
		from: /summary: .*/,
		to: 'summary: A piece of text.',
		finding:
			'glossary/token.mdx:3:10  summary  found "A piece of text."  wanted at least 100 characters',
	},
	{
		what: 'a name as a number',
		file: 'models/tiny-7b.mdx',
		from: 'layerCount: 32',
		to: 'layerCount: "32"',
		finding: 'models/tiny-7b.mdx:22:13  layerCount  found "32"  wanted a number',
	},
	{
		what: 'an address that runs code',
		file: 'sources/clerk-audit-2025.yaml',
		from: 'https://clerk.example/audit',
		to: '"javascript:alert(1)"',
		finding:
			'sources/clerk-audit-2025.yaml:5:6  url  found "javascript:alert(1)"  wanted an address that starts with https:// or http://',
	},
	{
		what: 'an address with a space',
		file: 'sources/clerk-audit-2025.yaml',
		from: 'https://clerk.example/audit',
		to: 'https://clerk.example/the audit',
		finding:
			'sources/clerk-audit-2025.yaml:5:6  url  found "https://clerk.example/the audit"  wanted a web address: https://host.name/path, without spaces or quotes',
	},
	{
		what: 'either and or',
		file: 'guides/choose.mdx',
		from: '{ answer: "No", next: hard }',
		to: '{ answer: "No", next: hard, verdict: Take the small one. }',
		finding:
			'guides/choose.mdx:18:9  tree[0].answers[0]  found {"answer":"No","next":"hard","verdict":"Take the small one."}  wanted either next or verdict',
	},
	{
		what: 'an unknown list in the vocabulary file',
		file: 'vocabulary.yaml',
		from: 'units:',
		to: 'rolls: {}\nunits:',
		finding:
			'vocabulary.yaml:12:1  rolls  found a field that this collection does not have  wanted no such field (is it misspelt?)',
	},
	{
		what: 'a built-in unit in the vocabulary file',
		file: 'vocabulary.yaml',
		from: '  chats: chats',
		to: '  chats: chats\n  percent: chats',
		finding:
			'vocabulary.yaml:14:3  units.percent  found "percent"  wanted another word: this unit is built in',
	},
	{
		what: 'names of a page that does not exist',
		file: 'vocabulary.yaml',
		from: 'units:',
		to: 'pages:\n  /sizes/:\n    aliases: [calculator]\nunits:',
		finding:
			'vocabulary.yaml:13:3  pages./sizes/  found a field that this collection does not have  wanted no such field (is it misspelt?)',
	},
];
