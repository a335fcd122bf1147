import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapLabel } from '#domain/diagram/wrap-label.ts';

/** Every character 10 px wide. */
const measure = (text: string): number => [...text].length * 10;

describe('wrapLabel', () => {
	test('keeps a short label on one line', () => {
		expect(wrapLabel('Gateway', measure, { maxWidth: 100, maxLines: 3 })).toEqual(['Gateway']);
	});

	test('breaks at spaces into lines of nearly equal width', () => {
		// Filled greedily, the second line would hold "service" alone.
		expect(
			wrapLabel('Retrieval and prompt service', measure, { maxWidth: 200, maxLines: 3 }),
		).toEqual(['Retrieval and', 'prompt service']);
	});

	test('grows wider rather than higher than three lines', () => {
		const lines = wrapLabel('one two three four five six seven', measure, {
			maxWidth: 50,
			maxLines: 3,
		});
		expect(lines).toHaveLength(3);
		expect(lines.join(' ')).toBe('one two three four five six seven');
	});

	test('leaves a long word whole', () => {
		const word = 'Zugangsberechtigungsverwaltung';
		expect(wrapLabel(word, measure, { maxWidth: 50, maxLines: 3 })).toEqual([word]);
	});

	test('gives no line for nothing but spaces', () => {
		expect(wrapLabel('  ', measure, { maxWidth: 50, maxLines: 3 })).toEqual([]);
	});

	test('loses no word and keeps to its lines, whatever the label', () => {
		const label = fc.array(fc.stringMatching(/^[^\s]{1,15}$/u), { maxLength: 12 });
		fc.assert(
			fc.property(label, fc.integer({ min: 1, max: 200 }), (words, maxWidth) => {
				const normal = words.join(' ').normalize('NFC');
				const lines = wrapLabel(words.join(' '), measure, { maxWidth, maxLines: 3 });
				expect(lines.length).toBeLessThanOrEqual(3);
				expect(lines.join(' ')).toBe(normal);
			}),
		);
	});
});
