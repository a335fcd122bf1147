import type { Mistake } from '../small-content.ts';

/** Figures that nothing holds, in all the ways in which a writer may hide one. */
export const figures: Mistake[] = [
	{
		what: 'a percentage in the body',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It closed 62% of them.',
		finding:
			'cases/acme-assistant.mdx:69:44  body  found the figure "62%"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'money in the body',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It cost US$4.5 million.',
		finding:
			'cases/acme-assistant.mdx:69:42  body  found the figure "US$4.5 million"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a count in the body',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It answered 2,300,000 chats.',
		finding:
			'cases/acme-assistant.mdx:69:46  body  found the figure "2,300,000"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a number word in the body',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It closed two thirds of them.',
		finding:
			'cases/acme-assistant.mdx:69:44  body  found the figure "two thirds"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a multiple in words',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. The queue doubled.',
		finding:
			'cases/acme-assistant.mdx:69:44  body  found the figure "doubled"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a time in words',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. People waited eighteen minutes.',
		finding:
			'cases/acme-assistant.mdx:69:48  body  found the figure "eighteen minutes"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure spread over marks',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It closed **62**% of them.',
		finding:
			'cases/acme-assistant.mdx:69:46  body  found the figure "62%"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a number word spread over marks',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It closed *two* thirds of them.',
		finding:
			'cases/acme-assistant.mdx:69:45  body  found the figure "two thirds"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a unit behind a link',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. They waited two [hours](/systems/box/).',
		finding:
			'cases/acme-assistant.mdx:69:46  body  found the figure "two hours"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure as an entity',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It closed &#54;2% of them.',
		finding:
			'cases/acme-assistant.mdx:69:44  body  found the figure "62%"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure with other digits',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It closed ６２％ of them.',
		finding:
			'cases/acme-assistant.mdx:69:44  body  found the figure "６２％"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure behind a prefix',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It answers in sub-100 ms.',
		finding:
			'cases/acme-assistant.mdx:69:52  body  found the figure "100 ms"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure in code',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It closed `62%` of them.',
		finding:
			'cases/acme-assistant.mdx:69:44  body  found the figure "62%"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure in the title of a link',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. See [the box](/systems/box/ "24 GB in it").',
		finding:
			'cases/acme-assistant.mdx:69:38  body  found the figure "24 GB"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure in a list on a second line',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\n- The first point\n  and then 62% of them.',
		finding:
			'cases/acme-assistant.mdx:72:12  body  found the figure "62%"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure in a table',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders.\n\n| What | How much |\n|---|---|\n| Closed | 62% |',
		finding:
			'cases/acme-assistant.mdx:73:12  body  found the figure "62%"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure in a heading',
		file: 'cases/acme-assistant.mdx',
		from: '## Situation',
		to: '## Why 62% were closed',
		finding:
			'cases/acme-assistant.mdx:67:8  body  found the figure "62%"  wanted <Claim id="…"/>, <Fact field="…"/>, or for definitions and arithmetic <Given why="…">…</Given>',
	},
	{
		what: 'a figure in the summary that nothing holds',
		file: 'cases/acme-assistant.mdx',
		from: 'what the people behind it still had to do.',
		to: 'that 61% were closed.',
		finding:
			'cases/acme-assistant.mdx:3:10  summary  found the figure "61%"  wanted a figure that a claim or fact of this entry holds, with its unit',
	},
	{
		what: 'a figure in the summary that is held with another unit',
		file: 'cases/acme-assistant.mdx',
		from: 'what the people behind it still had to do.',
		to: 'that 62 shops closed.',
		finding:
			'cases/acme-assistant.mdx:3:10  summary  found the figure "62"  wanted a figure that a claim or fact of this entry holds, with its unit',
	},
	{
		what: 'points where percent is held',
		file: 'cases/acme-assistant.mdx',
		from: 'closed 62% of the chats alone',
		to: 'closed 62 percentage points of the chats alone',
		finding:
			'cases/acme-assistant.mdx:23:16  claims[0].statement  found the figure "62 percentage points"  wanted a figure that a claim or fact of this entry holds, with its unit',
	},
	{
		what: 'another currency than the one held',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme paid US$4.5 million for it.',
		to: 'Acme paid £4.5 million for it.',
		finding:
			'cases/acme-assistant.mdx:45:16  claims[2].statement  found the figure "£4.5 million"  wanted a figure that a claim or fact of this entry holds, with its unit',
	},
	{
		what: 'a Given without a why',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It took <Given>5 days</Given>.',
		finding:
			'cases/acme-assistant.mdx:69:42  body  found <Given> without why  wanted <Given why="…">',
	},
	{
		what: 'a Given with nothing to give',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It took <Given why="a definition">some days</Given>.',
		finding:
			'cases/acme-assistant.mdx:69:42  body  found <Given> around "some days"  wanted a figure in it, or no Given',
	},
	{
		what: 'a Given around a paragraph',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It took <Given why="a definition">5 days and more and more and more and more and more and more and more and more and more and more </Given>.',
		finding:
			'cases/acme-assistant.mdx:69:42  body  found <Given> around 96 characters  wanted at most 80 characters of plain words',
	},
	{
		what: 'an element inside a Given',
		file: 'cases/acme-assistant.mdx',
		from: 'Acme answers chats about orders.',
		to: 'Acme answers chats about orders. It took <Given why="a definition">5 <b>days</b></Given>.',
		finding:
			'cases/acme-assistant.mdx:69:70  body  found <b>  wanted Markdown, or one of <Claim/>, <Fact/>, <Given/>',
	},
];
