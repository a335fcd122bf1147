/** Wide and narrow windows. Every template at 320 px is in every-template.test.ts. */
import { describe } from 'vitest';
import { expect, expectReflow, test } from './site.ts';
import { templatePages } from './pages.ts';
import { show } from './visit.ts';

const entry = '/cases/epic-sepsis-model/';
const steady = ['/', entry, '/architectures/private-grounded-assistant/', '/cases/'];

describe.concurrent.for([768, 1920])(
	'every template, %s px wide, needs no sideways scroll',
	(width) => {
		test('all', { timeout: 180_000 }, async ({ open }) => {
			const page = await open({ width });
			for (const path of templatePages) {
				await show(page, path);
				await expectReflow(page);
			}
		});
	},
);

test('lines of prose stay readable on a wide screen', async ({ open }) => {
	const page = await open({ width: 1920 });
	await page.goto(entry);
	const paragraph = page
		.locator('article .prose p, article p')
		.filter({ hasText: /.{300,}/ })
		.first();
	const characters = await paragraph.evaluate((element) => {
		const { fontSize } = getComputedStyle(element);
		// Half an em is close to the mean width of a letter in the text face.
		return element.getBoundingClientRect().width / (parseFloat(fontSize) * 0.47);
	});
	expect(characters).toBeGreaterThan(50);
	expect(characters).toBeLessThan(85);
});

describe('nothing moves while a page loads', () => {
	test.for(steady.flatMap((path) => [390, 1280].map((width) => ({ path, width }))))(
		'$path, $width px wide',
		async ({ path, width }, { open }) => {
			const page = await open({ width });
			await page.addInitScript(() => {
				const shifts: number[] = [];
				new PerformanceObserver((list) => {
					for (const shift of list.getEntries()) shifts.push((shift as LayoutShift).value);
				}).observe({ type: 'layout-shift', buffered: true });
				interface LayoutShift extends PerformanceEntry {
					value: number;
				}
				Object.assign(window, { shifts });
			});
			await page.goto(path, { waitUntil: 'load' });
			await page.evaluate(async () => {
				await document.fonts.ready;
				await new Promise((done) => setTimeout(done, 300));
			});
			const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
			expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
		},
	);
});
