import { titleColumn, type ShownColumn, type TableState } from '#domain/table/table-state.ts';
import type { TableRow } from '#domain/table/types.ts';
import { headClass } from '#format/table-cell.ts';
import type { CellSamples } from './cell-samples.element.ts';

/** What a table shows. */
interface View {
	columns: ShownColumn[];
	/** Null for the rows that the page came with. */
	rows: readonly TableRow[] | null;
	sort: TableState['sort'];
	/** Address below which the entries stand. */
	entries: string;
}

/** A table whose headings sort, and whose rows and columns can be drawn anew. */
export class CatalogueRows extends HTMLElement {
	#own: Element[] = [];
	/** Rows that were drawn with the columns that are shown. */
	#drawn = new Map<string, Element>();

	connectedCallback(): void {
		this.#own = [...this.#part('tbody').children];
		for (const cell of this.#headings) makeSortable(cell);
	}

	#part<Kind extends Element>(selector: string): Kind {
		const part = this.querySelector<Kind>(selector);
		if (!part) throw new Error(`catalogue-rows: needs ${selector}.`);
		return part;
	}

	get #headings(): HTMLElement[] {
		return [...this.querySelectorAll<HTMLElement>('thead th')];
	}

	/** Draws what a view asks for. */
	show({ columns, rows, sort, entries }: View): void {
		this.#drawHead(columns);
		for (const cell of this.#headings) {
			if (cell.dataset['column'] !== sort?.column) cell.removeAttribute('aria-sort');
			else cell.setAttribute('aria-sort', sort?.isDescending ? 'descending' : 'ascending');
		}
		const samples = this.#part<CellSamples>('cell-samples');
		const drawn = rows?.map(
			(row) => this.#drawn.get(row.id) ?? this.#draw(row, columns, entries, samples),
		);
		this.#part('tbody').replaceChildren(...(drawn ?? this.#own));
	}

	#draw(row: TableRow, columns: ShownColumn[], entries: string, samples: CellSamples): Element {
		const element = document.createElement('tr');
		element.append(
			samples.head(row.title, `${entries}${row.id}/`),
			...columns.map(({ column, index }) => samples.cell(column, row.cells[index] ?? null)),
		);
		this.#drawn.set(row.id, element);
		return element;
	}

	/** Leaves the headings alone while they stay: one of them may hold the focus. */
	#drawHead(columns: ShownColumn[]): void {
		const ids = [titleColumn.id, ...columns.map(({ column }) => column.id)];
		if (ids.join() === this.#headings.map((cell) => cell.dataset['column']).join()) return;
		this.#drawn.clear();
		const [title] = this.#headings;
		const cells = columns.map(({ column }) => {
			const cell = document.createElement('th');
			cell.scope = 'col';
			cell.dataset['column'] = column.id;
			cell.className = headClass(column);
			cell.textContent = column.label;
			makeSortable(cell);
			return cell;
		});
		this.#part('thead tr').replaceChildren(...(title ? [title] : []), ...cells);
	}
}

/** Makes a heading's words a button. */
function makeSortable(cell: HTMLElement): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'heading';
	button.textContent = cell.textContent;
	cell.replaceChildren(button);
}
customElements.define('catalogue-rows', CatalogueRows);
