/** Marks of punctuation, which templates set apart by accident. */
import { templatePages } from './pages.ts';
import { expect, test } from './site.ts';
import { show } from './visit.ts';

test('no blank stands before a comma or a full stop', { timeout: 120_000 }, async ({ page }) => {
	const found: string[] = [];
	for (const path of templatePages) {
		await show(page, path);
		const text = await page.getByRole('main').innerText();
		for (const [around] of text.matchAll(/.{0,30}\S [,.;:](?=\s|$)/gm)) {
			// A grade stands apart from its figure as a note does.
			if (!/ [A-E] [,.;:]$/.test(around)) found.push(`${path}  ${around}`);
		}
	}
	expect(found).toEqual([]);
});
