import { SizeAnswer } from './size-answer.element.ts';

/** Copies the answer around as Markdown and says so. Where the clipboard is closed (plain HTTP), it shows it for copying by hand. */
class CopyAnswer extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', this.#copy);
	}

	disconnectedCallback(): void {
		this.removeEventListener('click', this.#copy);
	}

	#copy = (event: Event): void => {
		if (event.target instanceof Element && event.target.closest('button')) void this.#write();
	};

	async #write(): Promise<void> {
		const answer = this.closest('size-answer');
		const status = this.querySelector('[data-copied]');
		const field = this.querySelector('textarea');
		if (!(answer instanceof SizeAnswer) || !status || !field)
			throw new Error('copy-answer: needs an answer around it, a place to say so, and a textarea.');
		const text = await answer.markdown().catch(() => null);
		field.hidden = true;
		if (text === null) {
			status.textContent = 'The figures did not load';
			return;
		}
		try {
			await navigator.clipboard.writeText(text);
			status.textContent = 'Copied';
		} catch {
			status.textContent = 'Copy it from here:';
			field.value = text;
			field.hidden = false;
			field.select();
		}
	}
}
customElements.define('copy-answer', CopyAnswer);
