import type { SizeJson } from '#domain/sizing/tool/size-json.ts';
import type { Shown } from '#format/sizing/live.ts';

type Answerer = (query: string) => Shown;

/** The answer: loads engine and figures at first touch, and shows what comes of a question. */
export class SizeAnswer extends HTMLElement {
	#answerer: Promise<Answerer> | undefined;
	#shown: Shown | undefined;
	/** Counts the questions: an answer that a later question overtook is not shown. */
	#turn = 0;

	/** Begins to load, or goes on; a failure is forgotten, so that the next question tries again. */
	load(): Promise<Answerer> {
		this.#answerer ??= open(this.dataset['base'] ?? '/').catch((error: unknown) => {
			this.#answerer = undefined;
			throw error;
		});
		return this.#answerer;
	}

	/** Shows the answer to a question; null where it did not come to that. */
	async show(query: string): Promise<Shown | null> {
		const turn = ++this.#turn;
		if (!this.#shown) this.#say('Loading the figures…');
		const answerer = await this.load().catch(() => null);
		if (turn !== this.#turn) return null;
		if (!answerer) {
			this.#say(
				'The figures did not load, so the answer below is not to your question. Change anything to try again.',
			);
			return null;
		}
		this.#shown = answerer(query);
		this.#set(this.#shown);
		this.#say(this.#shown.notes.join(' '));
		return this.#shown;
	}

	/** The answer on show as Markdown; the one that came with the page is made again first. */
	async markdown(): Promise<string> {
		return (this.#shown ?? (await this.load())('')).markdown;
	}

	/** What is open stays open: the same number, newly filled in. */
	#set({ headline, body }: Shown): void {
		const open = [...this.querySelectorAll<HTMLElement>('details[open][data-keep]')].map(
			({ dataset }) => dataset['keep'],
		);
		this.#part('[aria-live]').innerHTML = headline;
		this.#part('[data-body]').innerHTML = body;
		for (const fold of this.querySelectorAll<HTMLDetailsElement>('details[data-keep]'))
			fold.open = open.includes(fold.dataset['keep']);
	}

	#say(text: string): void {
		this.#part('[role="status"]').textContent = text;
	}

	#part(selector: string): HTMLElement {
		const part = this.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`size-answer: needs an element ${selector}.`);
		return part;
	}
}
customElements.define('size-answer', SizeAnswer);

async function open(base: string): Promise<Answerer> {
	const [{ showFor, readSizeData }, json] = await Promise.all([
		import('#format/sizing/live.ts'),
		fetch(`${base}size/data.json`).then((answer) => answer.json() as Promise<SizeJson>),
	]);
	const data = readSizeData(json);
	return (query) => showFor(query, data, base);
}
