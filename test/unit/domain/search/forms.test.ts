import { describe, expect, test } from 'vitest';
import { britishSpelling, stem } from '#domain/search/forms.ts';

test.for<[string, string]>([
	['quantization', 'quantisation'],
	['optimize', 'optimise'],
	['optimizer', 'optimiser'],
	['tokenizer', 'tokeniser'],
	['analyzing', 'analysing'],
	['behavior', 'behaviour'],
	['center', 'centre'],
	['datacenter', 'datacentre'],
	['catalog', 'catalogue'],
	['modeling', 'modelling'],
	['defense', 'defence'],
	['emphasize', 'emphasise'],
	['size', 'size'],
	['resized', 'resized'],
	['prize', 'prize'],
	['sepsis', 'sepsis'],
	['meter', 'metre'],
])('"%s" is spelt "%s" here', ([theirs, ours]) => {
	expect(britishSpelling(theirs)).toBe(ours);
});

describe('forms of one word share a stem', () => {
	test.for<string[]>([
		['model', 'models'],
		['cache', 'caches', 'cached', 'caching'],
		['quantisation', 'quantise', 'quantised', 'quantization', 'quantizing'],
		['hallucination', 'hallucinate', 'hallucinating', 'hallucinations'],
		['batch', 'batches', 'batching', 'batched'],
		['company', 'companies'],
		['evidence', 'evidance'],
		['server', 'servers'],
		['centre', 'centers', 'center'],
	])('%s', (forms) => {
		expect([...new Set(forms.map(stem))]).toHaveLength(1);
	});

	test.for<[string, string]>([
		['bus', 'business'],
		['h100', 'h200'],
		['token', 'tokeniser'],
		['organisation', 'organ'],
	])('%s and %s do not', ([left, right]) => {
		expect(stem(left)).not.toBe(stem(right));
	});
});
