import { expect, test } from 'vitest';
import { html } from '#format/html.ts';

test('what is filled in is escaped, in text and in attributes', () => {
	const evil = `<img src=x onerror="alert('1')">&`;
	expect(html`<p title="${evil}">${evil}</p>`.text).toBe(
		'<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
	);
});

test('a template in a template stays markup, alone and in lists', () => {
	const items = ['a', 'b & c'].map((item) => html`<li>${item}</li>`);
	expect(html`<ul>${items}</ul>`.text).toBe('<ul><li>a</li><li>b &amp; c</li></ul>');
});

test('nothing comes of what is not there, and 0 is there', () => {
	expect(html`<p>${null}${undefined}${false}${0}</p>`.text).toBe('<p>0</p>');
});

test('line breaks of the source are one space, those of a value stay', () => {
	expect(
		html`<p>
			${'one\n  two'} three
		</p>`.text,
	).toBe('<p> one\n  two three </p>');
});
