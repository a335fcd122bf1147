import type { ModelJson, SizeJson } from '#domain/sizing/tool/size-json.ts';
import type { ToldAnswer } from '#format/sizing/formula.ts';
import type * as Live from '#format/sizing/live.ts';
import type { LiveSite, Shown } from '#format/sizing/live.ts';

/** The engine, loaded, with all that it answers from. */
interface Answerer extends LiveSite, Pick<typeof Live, 'loadFormulas'> {
	answer: (query: string) => Promise<Shown>;
}

/** The answer: loads engine and figures at first touch, formulas when one is opened, and shows what comes of a question. */
export class SizeAnswer extends HTMLElement {
	#answerer: Promise<Answerer> | undefined;
	/** Null while the page shows the answer that it came with. */
	#shown: Shown | null = null;
	/** Counts the questions: an answer that a later question overtook is not shown. */
	#turn = 0;

	connectedCallback(): void {
		// A fold's own event does not bubble.
		this.addEventListener('toggle', this.#opened, { capture: true });
	}

	disconnectedCallback(): void {
		this.removeEventListener('toggle', this.#opened, { capture: true });
	}

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
		const shown = await this.load()
			.then(({ answer }) => answer(query))
			.catch(() => null);
		if (turn !== this.#turn) return null;
		if (!shown) {
			this.#say(
				'The figures did not load, so the answer below is not to your question. Change anything to try again.',
			);
			return null;
		}
		this.#shown = shown;
		this.#set(shown);
		this.#say(shown.notes.join(' '));
		return shown;
	}

	/** The answer on show as Markdown; the one that came with the page is made again first. */
	async markdown(): Promise<string> {
		const { answerMarkdown } = await (await this.load()).loadFormulas();
		return this.#told(({ answer, lists }) => answerMarkdown(answer, lists));
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

	/** Folds that came with the page are filled; those that this browser made are filled when they are opened. */
	#opened = ({ target }: Event): void => {
		if (!this.#shown || !(target instanceof HTMLDetailsElement) || !target.open) return;
		const id = target.dataset['keep'];
		const isEmpty = target.matches('.figures *, .memory *') && !target.querySelector('.trace');
		if (isEmpty && id !== undefined) void this.#writeFormula(target, id);
	};

	async #writeFormula(fold: HTMLDetailsElement, id: string): Promise<void> {
		try {
			const { formulaOf } = await (await this.load()).loadFormulas();
			const formula = await this.#told((told) => formulaOf(id, told));
			if (formula !== null && !fold.querySelector('.trace'))
				fold.insertAdjacentHTML('beforeend', formula);
		} catch {
			this.#say('The formula did not load. Close and open it to try again.');
		}
	}

	/** What is made of the answer on show, worked out again with all its formulas. */
	async #told<Made>(make: (told: ToldAnswer) => Made): Promise<Made> {
		const { lists, base, answer, loadFormulas } = await this.load();
		(await loadFormulas()).tellTraces();
		const { answer: told } = await answer(this.#shown?.query ?? '');
		return make({ answer: told, lists, base });
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

async function json<Content>(address: string): Promise<Content> {
	return (await fetch(address)).json() as Promise<Content>;
}

async function open(base: string): Promise<Answerer> {
	const [{ showFor, readSizeLists, loadFormulas }, lists] = await Promise.all([
		import('#format/sizing/live.ts'),
		json<SizeJson>(`${base}size/data.json`),
	]);
	const loaded = new Map<string, ModelJson>();
	const loadModel = async (id: string) => {
		const model = loaded.get(id) ?? (await json<ModelJson>(`${base}size/models/${id}.json`));
		loaded.set(id, model);
		return model;
	};
	const site = { lists: readSizeLists(lists), base, loadModel };
	return { ...site, loadFormulas, answer: (query) => showFor(query, site) };
}
