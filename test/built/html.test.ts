import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './built-site.ts';

const formatting = [
	'attr-quotes',
	'attribute-boolean-style',
	'attribute-empty-style',
	'doctype-style',
	'no-raw-characters',
	'no-trailing-whitespace',
	'void-style',
];
// Ours counts the site's name in; subresource integrity adds nothing within one origin.
const settledElsewhere = ['long-title', 'require-sri'];

const validator = new HtmlValidate(
	new StaticConfigLoader({
		extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
		rules: {
			...Object.fromEntries([...formatting, ...settledElsewhere].map((rule) => [rule, 'off'])),
			// A row's id is its anchor and may begin with a digit, as HTML allows: "8xh200-c4".
			'valid-id': ['error', { relaxed: true }],
		},
	}),
);

test('an id that stands twice is found', async () => {
	const { results } = await validator.validateString('<p id="a">x</p><p id="a">y</p>');
	const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
	expect(rules).toContain('no-dup-id');
});

test.for(pages)('$path is valid HTML', async (page) => {
	const { results } = await validator.validateString(page.html);
	const messages = results.flatMap((result) => result.messages);
	expect(messages.map((m) => `${m.line}:${m.column}  ${m.ruleId}  ${m.message}`)).toEqual([]);
});
