/**
 * Four questions that a new reader must be able to answer in under a minute each. In Chromium, from the
 * home page, by what is to be seen there: counts what the reader has to do, and prints what is found.
 *
 * Exit 1 when an answer cannot be found. PITCREW_OUT names another built site than dist.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env, exit } from 'node:process';
import { chromium, type Locator, type Page } from 'playwright-core';
import { basePath } from '../src/site.ts';
import { chromiumPath } from './chromium.mjs';
import { root } from './house/run.ts';
import { startServer } from './house/server.ts';

/** Someone at the screen: clicks only what can be seen, and is counted. */
class Reader {
	clicks = 0;
	typed = 0;
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async click(target: Locator) {
		await target.click();
		this.clicks++;
	}

	async type(field: Locator, text: string) {
		await field.pressSequentially(text, { delay: 20 });
		this.typed++;
	}

	/** What can be read there, in one line. */
	async read(place: Locator): Promise<string> {
		await place.waitFor({ state: 'visible' });
		return (await place.innerText()).replace(/\s+/g, ' ').trim();
	}
}

interface Question {
	question: string;
	/** Finds the answer, line by line, from the home page. */
	answer: (reader: Reader, page: Page) => Promise<string[]>;
	/** What the answer must say. */
	expected: RegExp;
}

const questions: Question[] = [
	{
		question: 'Has anyone used AI for sepsis, and did it work?',
		answer: async (reader, page) => {
			await reader.click(page.getByRole('banner').getByRole('link', { name: /^Search/ }));
			await reader.type(page.getByRole('dialog').getByRole('combobox'), 'sepsis');
			const hits = page
				.getByRole('dialog')
				.getByRole('option')
				.filter({ hasText: 'In production' });
			const found = [await reader.read(hits.nth(0)), await reader.read(hits.nth(1))];
			await reader.click(hits.first());
			const claims = page.getByRole('table', { name: 'Claims' }).getByRole('row');
			const missed = claims.filter({ hasText: /did not find|missed/ }).first();
			return [...found, await reader.read(missed)];
		},
		expected: /In production.*In production.*\d+ ?%/s,
	},
	{
		question: 'What would a private assistant for 50 people run on?',
		answer: async (reader, page) => {
			await reader.click(page.getByRole('main').getByRole('link', { name: 'Design', exact: true }));
			await reader.click(
				page
					.getByRole('main')
					.getByRole('link', { name: /private assistant/i })
					.first(),
			);
			const rungs = page.getByRole('region', { name: 'The ladder' }).getByRole('listitem');
			const fitting = rungs.filter({ hasText: /\b50 (users|people)/ }).last();
			return [await reader.read(fitting)];
		},
		expected: /50 (users|people)/,
	},
	{
		question: 'Which of these claims come from a vendor?',
		answer: async (reader, page) => {
			const board = page.getByRole('region', { name: 'Timing board' });
			await reader.click(
				board
					.getByRole('row', { name: /Case study/ })
					.first()
					.getByRole('link'),
			);
			await reader.click(page.getByText(/^\d+ further claims$/));
			const rows = page.getByRole('table', { name: /claims/i }).getByRole('row');
			const fromVendor = rows.filter({
				has: page.getByRole('cell', { name: 'Vendor', exact: true }),
			});
			const statements = fromVendor.locator('th p:first-child');
			await statements.first().waitFor({ state: 'visible' });
			return statements.allInnerTexts();
		},
		expected: /\S/,
	},
	{
		question: 'What is out of date here?',
		answer: async (reader, page) => {
			await reader.click(
				page
					.getByRole('main')
					.getByText('Entries past their review date today')
					.locator('..')
					.getByRole('link'),
			);
			return [await reader.read(page.getByText(/As of \d/))];
		},
		expected: /As of \d+ \w+ \d{4}: \d+ entr(y|ies) expired, \d+ due/,
	},
];

const folder = resolve(root, env['PITCREW_OUT'] ?? 'dist');
if (!existsSync(join(folder, 'index.html'))) {
	console.error(`There is no site in ${folder} yet: run "npm run build" first.`);
	exit(1);
}
const server = await startServer({ folder, base: basePath, port: 0 });
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const browser = await chromium.launch({ executablePath: chromiumPath(), args });
let unanswered = 0;
for (const { question, answer, expected } of questions) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	await page.goto(server.url);
	const reader = new Reader(page);
	const started = performance.now();
	const lines = await answer(reader, page).catch((error: unknown) => [
		`not found: ${String(error)}`,
	]);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const isAnswered = expected.test(lines.join('\n')) && !lines[0]?.startsWith('not found');
	if (!isAnswered) unanswered++;
	const typed = reader.typed > 0 ? `, ${reader.typed} typed` : '';
	console.log(`\n${question}\n  ${reader.clicks} clicks${typed}, ${seconds} s by machine`);
	for (const line of lines) console.log(`  ${isAnswered ? '·' : '✗'} ${line}`);
	await context.close();
}
await browser.close();
await server.close();
if (unanswered > 0) console.error(`\n${unanswered} of ${questions.length} without an answer.`);
exit(unanswered > 0 ? 1 : 0);
