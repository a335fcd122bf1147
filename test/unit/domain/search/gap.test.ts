import { expect, test } from 'vitest';
import { gapIssue } from '#domain/search/gap.ts';
import { parseState } from '#domain/search/state.ts';

const fieldsOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

test('an issue on a gap says what was asked, how, and what was tried', () => {
	const state = parseState('q=c%2B%2B & co&collection=cases&memory=24');
	const address = gapIssue('https://forge.example/crew/pitcrew', state, ['c++', 'co']);
	expect(address).toMatch(/^https:\/\/forge\.example\/crew\/pitcrew\/issues\/new\?/);
	const { title, labels, body } = fieldsOf(address);
	expect(title).toBe(`Content gap: ${state.query}`);
	expect(labels).toBe('content gap');
	expect(body).toContain('collection=cases&memory=24');
	expect(body).toContain('Tried: c++, co');
	expect(body).toContain('What I hoped to find:');
});

test('without words it is about the filters', () => {
	const { title, body } = fieldsOf(
		gapIssue('https://forge.example/a/b', parseState('outcome=banned&rung=rack'), []),
	);
	expect(title).toBe('Content gap: nothing has all of these');
	expect(body).toContain('outcome=banned&rung=rack');
});
