import { numberAt, slot } from '#domain/sizing/tool/slider.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** The question as a form: says what is asked as a query, and takes one. */
export class SizeForm extends HTMLElement {
	connectedCallback(): void {
		this.#form.querySelector('fieldset')?.removeAttribute('disabled');
		this.addEventListener('input', this.#slide);
		this.#place();
	}

	disconnectedCallback(): void {
		this.removeEventListener('input', this.#slide);
	}

	/** Every field of the form, empty ones too: they say "does not matter". */
	get query(): string {
		const fields = new URLSearchParams();
		for (const [name, value] of new FormData(this.#form))
			if (typeof value === 'string') fields.append(name, value);
		return fields.toString();
	}

	/** Shows a question; what it does not name is as on a new page. */
	set query(query: string) {
		const asked = new URLSearchParams(query);
		this.#form.reset();
		for (const field of this.#form.querySelectorAll<Field>('input[name], select[name]')) {
			const value = asked.get(field.name);
			// A browser complains of words in a field of numbers; the answer says what stands instead.
			const fits = field.type !== 'number' || Number.isFinite(Number(value));
			if (value !== null && fits) field.value = value;
			// A choice that the list does not hold leaves nothing chosen: then the first stands.
			if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
		}
		this.#place();
	}

	get #form(): HTMLFormElement {
		return this.#part('form');
	}

	get #slider(): HTMLInputElement {
		return this.#part('input[type="range"]');
	}

	/** The number that the slider stands for. */
	get #number(): HTMLInputElement {
		return this.#part('input[name="requests"]');
	}

	#part<Kind extends HTMLElement>(selector: string): Kind {
		const part = this.querySelector<Kind>(selector);
		if (!part) throw new Error(`size-form: needs an element ${selector}.`);
		return part;
	}

	/** Runs before whoever listens further out: the number is right when they read the form. */
	#slide = ({ target }: Event): void => {
		if (target === this.#number) this.#place();
		if (target !== this.#slider) return;
		this.#number.value = String(numberAt(this.#slider.valueAsNumber, this.#top));
	};

	#place(): void {
		this.#slider.value = String(slot(Number(this.#number.value), this.#top));
	}

	get #top(): number {
		return Number(this.#slider.dataset['top']);
	}
}
customElements.define('size-form', SizeForm);
