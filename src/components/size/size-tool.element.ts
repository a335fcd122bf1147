import type { Shown } from '#format/sizing/live.ts';
import { SizeAnswer } from './size-answer.element.ts';
import { SizeForm } from './size-form.element.ts';

/** Between the last key and the answer, in milliseconds. */
const pauseMs = 120;

/** Question and answer: form, answer and address always say the same. */
class SizeTool extends HTMLElement {
	#listening: AbortController | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;
	/** What was changed last: further changes of the same field are one step of the history. */
	#field: EventTarget | null = null;

	connectedCallback(): void {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.addEventListener('focusin', this.#warm, { signal, once: true });
		this.addEventListener('input', this.#input, { signal });
		this.addEventListener('submit', this.#input, { signal });
		this.addEventListener('click', this.#click, { signal });
		addEventListener('popstate', () => void this.#arrive(), { signal });
		if (location.search !== '') void this.#arrive();
	}

	disconnectedCallback(): void {
		this.#listening?.abort();
	}

	get #form(): SizeForm {
		return this.#part(SizeForm);
	}

	get #answer(): SizeAnswer {
		return this.#part(SizeAnswer);
	}

	#part<Kind extends Element>(kind: new () => Kind): Kind {
		const part = [...this.querySelectorAll('*')].find((item): item is Kind => item instanceof kind);
		if (!part) throw new Error(`size-tool: needs a ${kind.name}.`);
		return part;
	}

	/** A failure is told when a question meets it. */
	#warm = (): void => void this.#answer.load().catch(() => undefined);

	/** Takes the question from the address, and mends the form where it could not stand. */
	#arrive = async (): Promise<void> => {
		this.#field = null;
		this.#form.query = location.search;
		const shown = await this.#show(location.search);
		if (shown && shown.notes.length > 0) this.#form.query = shown.query;
	};

	/** A field was changed, or the form was sent, which asks the same. */
	#input = (event: Event): void => {
		event.preventDefault();
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => void this.#ask(event.target), pauseMs);
	};

	async #ask(field: EventTarget | null): Promise<void> {
		const how = field === this.#field ? 'replaceState' : 'pushState';
		const shown = await this.#show(this.#form.query);
		if (!shown || `?${shown.query}` === (location.search || '?')) return;
		this.#field = field;
		history[how](null, '', shown.query === '' ? location.pathname : `?${shown.query}`);
	}

	/** The verdict stands beside the question too, for windows in which the answer is out of sight. */
	async #show(query: string): Promise<Shown | null> {
		const shown = await this.#answer.show(query);
		const brief = this.querySelector('.brief');
		if (shown && brief) brief.innerHTML = shown.headline;
		return shown;
	}

	/**
	 * A click that asks for a new window still gets one. The way down to the answer leaves the address alone: a question
	 * that is still being answered must not be taken back by it.
	 */
	#click = (event: MouseEvent): void => {
		const link = event.target instanceof Element && event.target.closest('a[data-ask], a.brief');
		const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
		if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
		event.preventDefault();
		if (link.matches('[data-ask]')) {
			history.pushState(null, '', link.href);
			void this.#arrive();
		}
		this.querySelector<HTMLElement>('#answer')?.focus();
	};
}
customElements.define('size-tool', SizeTool);
