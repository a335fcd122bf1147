import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
	globalIgnores(['dist', 'dist.*', '.astro', '.cache', 'content', 'public', 'test/fixtures']),
	tseslint.configs.strict,
	tseslint.configs.stylistic,
	astro.configs.recommended,
	{
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-ignore': true, 'ts-expect-error': true },
			],
			'no-warning-comments': [
				'error',
				{ terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' },
			],
			eqeqeq: 'error',
		},
	},
	{
		files: ['src/**'],
		rules: { 'no-console': 'error' },
	},
);
