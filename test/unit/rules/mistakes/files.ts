import type { Mistake } from '../small-content.ts';

/** Files that are not what they should be. */
export const files: Mistake[] = [
	{
		what: 'a file with the wrong extension',
		file: 'glossary/word.md',
		text: '---\n---\n',
		finding: 'glossary/word.md:1:1  file  found "word.md"  wanted a file that ends with .mdx',
	},
	{
		what: 'a file name that is no slug',
		file: 'glossary/Big_Word.mdx',
		text: '---\n---\n',
		finding:
			'glossary/Big_Word.mdx:1:1  file  found "Big_Word"  wanted a slug: lower case, digits, single hyphens or dots',
	},
	{
		what: 'a file name that differs in case only',
		file: 'glossary/Token.mdx',
		copyOf: 'glossary/token.mdx',
		finding:
			'glossary/Token.mdx:1:1  file  found "Token"  wanted a slug: lower case, digits, single hyphens or dots',
	},
	{
		what: 'an id in two folders',
		file: 'glossary/more/token.mdx',
		copyOf: 'glossary/token.mdx',
		finding:
			'glossary/token.mdx:1:1  file  found the id "token" a second time (first in glossary/more/token.mdx)  wanted one file an id in each root',
	},
	{
		what: 'a folder that is no collection',
		file: 'glosary/token.mdx',
		copyOf: 'glossary/token.mdx',
		finding:
			'glosary:1:1  folder  found "glosary"  wanted a collection: cases, patterns, architectures, guides, models, accelerators, systems, software, techniques, failure-modes, benchmarks, assumptions, glossary, paths, organisations, sources',
	},
	{
		what: 'an entry outside its folder',
		file: 'token.mdx',
		copyOf: 'glossary/token.mdx',
		finding:
			'token.mdx:1:1  file  found "token.mdx"  wanted vocabulary.yaml, README.md, or a file in the folder of its collection',
	},
	{
		what: 'a file without frontmatter',
		file: 'glossary/token.mdx',
		from: '---\ntitle: Token',
		to: 'title: Token',
		finding:
			'glossary/token.mdx:1:1  file  found no frontmatter  wanted a first line ---, the fields, and a line --- after them',
	},
	{
		what: 'frontmatter that does not end',
		file: 'glossary/token.mdx',
		from: /\n---\n*$/,
		to: '\n',
		finding:
			'glossary/token.mdx:1:1  file  found no frontmatter  wanted a first line ---, the fields, and a line --- after them',
	},
	{
		what: 'a rule of dashes inside the frontmatter',
		file: 'glossary/token.mdx',
		from: 'definition:',
		to: '----\ndefinition:',
		finding:
			'glossary/token.mdx:1:1  file  found no frontmatter  wanted a first line ---, the fields, and a line --- after them',
	},
	{
		what: 'bytes that are no UTF-8',
		file: 'glossary/token.mdx',
		text: Uint8Array.from([45, 45, 45, 10, 255, 254, 10]),
		finding: 'glossary/token.mdx:1:1  file  found bytes that are no UTF-8  wanted UTF-8 text',
	},
	{
		what: 'an invisible character',
		file: 'glossary/token.mdx',
		from: 'A piece of text',
		to: 'A piece\u200b of text',
		finding:
			'glossary/token.mdx:11:20  file  found the invisible character U+200B  wanted text without invisible characters',
	},
	{
		what: 'a huge file',
		file: 'glossary/token.mdx',
		from: /$/,
		to: 'words '.repeat(170_000),
		finding: 'glossary/token.mdx:1:1  file  found 1020355 bytes  wanted at most 1000000 bytes',
	},
	{
		what: 'an empty file',
		file: 'glossary/token.mdx',
		text: '',
		finding:
			'glossary/token.mdx:1:1  file  found no frontmatter  wanted a first line ---, the fields, and a line --- after them',
	},
	{
		what: 'frontmatter with nothing in it',
		file: 'sources/clerk-audit-2025.yaml',
		text: '- a list\n',
		finding:
			'sources/clerk-audit-2025.yaml:1:1  frontmatter  found ["a list"]  wanted fields (name: value)',
	},
];
