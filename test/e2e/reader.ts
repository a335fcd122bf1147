/** What a reader does on a page, for tests that do the same. */
import type { Locator, Page } from 'playwright-core';

/** Clicks a link and waits for the page that it names. */
export async function follow(link: Locator) {
	const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
	await link.click();
	await link.page().waitForURL(target);
}

/** The heading of the page. */
export function headingOf(page: Page): Promise<string> {
	return page.getByRole('heading', { level: 1 }).innerText();
}

/** How far above the upper edge of the window an element begins, and whether any of it is in view. */
export function placeOf(locator: Locator) {
	return locator.evaluate((element) => {
		const { top, bottom, height } = element.getBoundingClientRect();
		return { top, inView: height > 0 && top < innerHeight && bottom > 0 };
	});
}
