import { expect, test } from 'vitest';
import { html } from '#format/html.ts';

test('what is filled in is escaped, in text and in attributes', () => {
	const evil = `<img src=x onerror="alert('1')">&`;
	const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;';
	expect(html`<p title="${evil}">${evil}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test('a template in a template stays markup, alone and in lists', () => {
	const items = ['a', 'b & c'].map((item) => html`<i>${item}</i>`);
	expect(html`<p>${items}</p>`.text).toBe('<p><i>a</i><i>b &amp; c</i></p>');
});

test('nothing comes of what is not there, and 0 is there', () => {
	expect(html`<p>${null}${undefined}${false}${0}</p>`.text).toBe('<p>0</p>');
});

test('line breaks of the source are one space, those of a value stay', () => {
	const source = ['<p>\n\t\t', ' three\n</p>'];
	const parts = Object.assign(source, { raw: source });
	expect(html(parts, 'one\n  two').text).toBe('<p> one\n  two three </p>');
});
