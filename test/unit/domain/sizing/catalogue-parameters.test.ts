import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { modelSchema, type Model } from '#schemas/models.ts';
import { cacheRates } from '#domain/sizing/cache-rates.ts';
import { modelFromFacts } from '#domain/sizing/from-facts.ts';
import { activeParameterCount, parameterCount } from '#domain/sizing/parameters.ts';
import { attempt } from '#domain/sizing/refusal.ts';

const folder = 'content/models';
const models = readdirSync(folder)
	.filter((file) => /^[a-z0-9].*\.mdx$/.test(file))
	.map((file): [string, Model] => {
		const [, front = ''] = readFileSync(`${folder}/${file}`, 'utf8').split('---\n');
		return [file.replace('.mdx', ''), modelSchema.parse(parse(front))];
	});

/** Half the last digits that a count was printed with, in billions: makers cut off as often as they round. */
function printed(stated: number): number {
	const decimals = String(stated).split('.')[1]?.length ?? 0;
	const zeros = decimals > 0 ? 0 : (/0*$/.exec(String(stated))?.[0].length ?? 0);
	return 10 ** (zeros - decimals);
}

/** Models whose configuration as published does not tell all their tensors, and why. */
const partly: Record<string, string> = {
	'deepseek-v4-flash': 'the output projection is of low rank',
	'deepseek-v4-pro': 'the output projection is of low rank',
	'e5-mistral-7b-instruct': 'an embedding model without the output',
	'gemma-4-26b-a4b': 'the count holds an encoder',
	'gemma-4-e2b': 'tables of each layer',
	'gemma-4-e4b': 'tables of each layer',
	'glm-4.5': 'the count holds a layer that predicts',
	'glm-4.7': 'the count holds a layer that predicts',
	'kimi-k3': 'experts behind a latent projection',
	'llama-4-scout': 'the count holds an encoder',
	'mimo-7b': 'the count holds a layer that predicts',
	'ministral-3-14b': 'the count holds an encoder',
	'ministral-3-8b': 'the count holds an encoder',
	'muse-glimmer-30b': 'the count holds an encoder',
	'nemotron-3-super-120b-a12b': 'experts behind a latent projection',
	'nemotron-3-ultra-550b-a55b': 'experts behind a latent projection',
	'phi-4-mini': 'whether the output is tied is not stated',
	'step-3.7-flash': 'the count holds an encoder',
};

/** The count of the formula alone, in billions; null where a number lacks. */
function computed(slug: string, facts: Model): number | null {
	const model = modelFromFacts(slug, { ...facts, parametersBillion: null });
	const count = attempt(() => parameterCount(model));
	return count.ok ? count.value / 1e9 : null;
}

const counted = models.flatMap(([slug, facts]): [string, number, number][] => {
	const formula = computed(slug, facts);
	return formula === null || facts.parametersBillion === null
		? []
		: [[slug, formula, facts.parametersBillion]];
});

const isNear = (formula: number, stated: number) =>
	Math.abs(formula - stated) <= Math.max(0.01 * stated, printed(stated));

describe('parameters of the models in the catalogue', () => {
	it('follow from the configuration of many', () => {
		expect(counted.length).toBeGreaterThan(70);
	});

	it.each(counted)('%s: %d for %d billion', (slug, formula, stated) => {
		expect(isNear(formula, stated) || slug in partly).toBe(true);
	});

	it('has no exception that is none', () => {
		const idle = counted.filter(
			([slug, formula, stated]) => slug in partly && Math.abs(formula - stated) <= 0.003 * stated,
		);
		expect(idle).toEqual([]);
	});

	it('counts those used for a token within a third of what makers say', () => {
		const far = models.filter(([slug, facts]) => {
			const said = facts.activeParametersBillion;
			const found = attempt(() => activeParameterCount(modelFromFacts(slug, facts)));
			if (said === null || !found.ok) return false;
			const ratio = found.value / 1e9 / said;
			return ratio > 1.42 || ratio < 0.7;
		});
		expect(far.map(([slug]) => slug)).toEqual([]);
	});
});

describe('caches of the models in the catalogue', () => {
	const plain = {
		key: 'fp16',
		value: 'fp16',
		mlaExpanded: false,
		mlaTransposedCopy: false,
		fullWindow: false,
		microBatchTokens: 0,
		sequences: 1,
	} as const;
	const perToken = (slug: string) => {
		const facts = models.find(([name]) => name === slug)?.[1];
		if (!facts) throw new Error(slug);
		return cacheRates(modelFromFacts(slug, facts), plain);
	};

	it.each([
		['deepseek-v3.2', 85_888],
		['deepseek-v4-pro', 9_848],
		['gpt-oss-120b', 36_864],
		['llama-3.3-nemotron-super-49b', 49 * 2 * 8 * 128 * 2],
		['glm-5.2', 78 * 1152 + 21 * 256],
		['gemma-4-e2b', 3 * 2 * 512 * 2],
	])('%s: %d bytes a token in layers that keep all', (slug, bytes) => {
		expect(perToken(slug).fullBytesPerToken).toBe(bytes);
	});

	it('are refused by name where nobody published enough', () => {
		for (const [slug, facts] of models) {
			const rates = attempt(() => cacheRates(modelFromFacts(slug, facts), plain));
			if (!rates.ok) expect(rates.refusal.field).toMatch(/^model\./);
			else expect(Number.isFinite(rates.value.fullBytesPerToken)).toBe(true);
		}
	});
});
