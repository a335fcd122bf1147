/** Accessibility by axe-core, every rule on. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

/**
 * Axe as a script for the start of each page: the browser's debugger puts it in, so that the
 * Content-Security-Policy need not be lifted.
 */
export const axeSource = readFileSync(
	fileURLToPath(import.meta.resolve('axe-core/axe.min.js')),
	'utf8',
);

/** Level AAA is not promised: enhanced contrast would leave two colours. */
const notPromised = ['wcag2aaa', 'wcag22aaa'];

/**
 * What axe finds on the page as it stands, target size included: one line an element. `whole: false` spares what the
 * pages of a template share and the sweep over templates looks at: header, footer and the text of the stylesheets.
 */
export function accessibilityFindings(page: Page, { whole = true } = {}): Promise<string[]> {
	const asked = {
		tags: notPromised,
		frame: whole ? [] : ['body > header', 'body > footer'],
		whole,
	};
	return page.evaluate(async ({ tags, frame, whole }) => {
		// Elements mark what scrolls once it has been measured: a frame after the typefaces came.
		await document.fonts.ready;
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		const wanted = window.axe
			.getRules()
			.filter((rule) => !rule.tags.some((tag) => tags.includes(tag)))
			.map((rule) => [rule.ruleId, { enabled: true }] as const);
		const context = { include: [document], exclude: frame };
		const { violations } = await window.axe.run(context, {
			rules: Object.fromEntries(wanted),
			resultTypes: ['violations'],
			preload: whole,
		});
		return violations.flatMap(({ id, help, nodes }) =>
			nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}  ${node.html.slice(0, 160)}`),
		);
	}, asked);
}

/** Asserts that axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page) {
	expect(await accessibilityFindings(page), 'axe finds nothing').toEqual([]);
}
