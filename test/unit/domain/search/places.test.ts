import { expect, test } from 'vitest';
import { foundPage } from '#domain/search/places.ts';

test('prose comes before the closing sections, though they name more of it', () => {
	const content = 'Use it The cache fits one card. Sources Qwen cache, cache of Qwen on a card.';
	const anchors = [
		{ element: 'h2', id: 'use-it', text: 'Use it', location: 0 },
		{ element: 'h2', id: 'sources', text: 'Sources', location: 7 },
	];
	const page = foundPage({ url: '/models/qwen/', content, meta: {}, anchors }, ['qwen', 'cache']);
	expect(page.sub_results.map(({ title }) => title)).toEqual(['Use it', 'Sources']);
});
