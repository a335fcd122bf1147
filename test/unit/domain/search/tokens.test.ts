import { expect, test } from 'vitest';
import {
	isQuoted,
	plainWords,
	queryWords,
	squeeze,
	substance,
	tokens,
} from '#domain/search/tokens.ts';

test.for<[string, string[]]>([
	['SR675 V3', ['sr', '675', 'v', '3']],
	['sr675v3', ['sr', '675', 'v', '3']],
	['Llama 3.3 70B', ['llama', '3.3', '70b']],
	['llama3.3-70b', ['llama', '3.3', '70b']],
	['80 GB', ['80gb']],
	['80GB', ['80gb']],
	['RTX PRO 6000', ['rtx', 'pro', '6000']],
	['rtx6000', ['rtx', '6000']],
	['Air Canada’s chatbot', ['air', 'canada', 'chatbot']],
	['8×H100', ['8x', 'h', '100']],
	['naïve', ['naive']],
])('%s is parted into %j', ([text, parts]) => {
	expect(tokens(text)).toEqual(parts);
});

test.for<[string, string[]]>([
	['Has anyone used AI for sepsis, and did it help?', ['ai', 'sepsis']],
	['gpt-oss', ['gpt', 'oss']],
	['KV-cache', ['kv', 'cache']],
	['Llama 3.3', ['llama', '3.3']],
	['AT&T', ['at&t']],
	['how many people can use it at once', ['many', 'people', 'use', 'once']],
	['what is it', ['what', 'is', 'it']],
	['  ', []],
])('of "%s" matter the words %j', ([query, words]) => {
	expect(queryWords(query)).toEqual(words);
});

test('words of the index end without signs', () => {
	expect(plainWords('(“bf16”, 45%); vLLM’s / v0.6.')).toEqual(['bf16', '45%', 'vllm’s', 'v0.6']);
});

test('a name keeps what makes it one: only articles go', () => {
	expect(substance('search by the meaning')).toEqual(['search', 'by', 'meaning']);
});

test('blanks, hyphens and signs make no difference to a squeezed name', () => {
	expect(squeeze('Fine-Tuning')).toBe(squeeze('fine tuning'));
	expect(squeeze('SR675 V3')).toBe('sr675v3');
});

test('a query within quotation marks is searched as it stands', () => {
	expect(isQuoted('"kv cache"')).toBe(true);
	expect(isQuoted('5" disk')).toBe(false);
});
