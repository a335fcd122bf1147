import type { TableColumn } from '#domain/table/types.ts';

/** What the tools say. */
interface View {
	query: string;
	columns: readonly TableColumn[];
	/** Ids of the columns that are shown. */
	shown: readonly string[];
	/** How many rows are shown; null for what the page said when it came. */
	status: string | null;
	isNarrowed: boolean;
}

/** The tools above a table: the field to find words in it, the menu of its columns, and what is shown. */
export class TableTools extends HTMLElement {
	#said: string | undefined;

	#part<Kind extends HTMLElement>(selector: string): Kind {
		const part = this.querySelector<Kind>(selector);
		if (!part) throw new Error(`table-tools: needs ${selector}.`);
		return part;
	}

	get #boxes(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>('[data-columns] input')];
	}

	/** Says what an input asks for: the name of a parameter of the address, and its value. */
	asked(field: HTMLInputElement): [name: string, value: string] {
		if (field.type === 'search') return ['q', field.value];
		const ticked = this.#boxes.filter(({ checked }) => checked);
		return ['columns', ticked.map(({ value }) => value).join()];
	}

	/** Tells the reader something about the rows. */
	say(text: string | null): void {
		const status = this.#part('[role="status"]');
		this.#said ??= status.textContent;
		status.textContent = text ?? this.#said;
	}

	/** Brings the tools in line with the table. */
	show({ query, columns, shown, status, isNarrowed }: View): void {
		const field = this.#part<HTMLInputElement>('input[type="search"]');
		if (field !== document.activeElement) field.value = query;
		if (this.#boxes.length === 0) this.#part('[data-columns]').append(...columns.map(boxFor));
		for (const box of this.#boxes) box.checked = shown.includes(box.value);
		this.#part('[data-facet-clear]').hidden = !isNarrowed;
		this.say(status);
	}
}

function boxFor({ id, label }: TableColumn): HTMLElement {
	const element = document.createElement('label');
	const box = document.createElement('input');
	box.type = 'checkbox';
	box.value = id;
	element.append(box, label);
	return element;
}
customElements.define('table-tools', TableTools);
