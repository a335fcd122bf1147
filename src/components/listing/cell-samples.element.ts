import { columnKinds, type CellValue, type TableColumn } from '#domain/table/types.ts';
import { cellClass, cellText, cellTone, emptyWords, gradeCounts } from '#format/table-cell.ts';

/** Holds a cell of each kind as the server writes it, in a template, and makes more of them. */
export class CellSamples extends HTMLElement {
	/** The head of a row, an empty cell, and a cell of each kind. */
	#samples: HTMLElement[] | undefined;

	/** A copy of a cell of the template, by its place. Throws where the template lacks it. */
	#copy(place: number): HTMLElement {
		this.#samples ??= [
			...(this.querySelector('template')?.content.querySelectorAll<HTMLElement>('th, td') ?? []),
		];
		const sample = this.#samples[place];
		if (!sample) throw new Error(`cell-samples: its template lacks cell ${place}.`);
		return sample.cloneNode(true) as HTMLElement;
	}

	/** The head of a row: the name of an entry as a link. */
	head(title: string, address: string): HTMLElement {
		const head = this.#copy(0);
		const link = part(head, 'a') as HTMLAnchorElement;
		link.href = address;
		link.textContent = title;
		return head;
	}

	/** A cell of a column. */
	cell(column: TableColumn, value: CellValue): HTMLElement {
		const text = cellText(column, value);
		const cell = this.#copy(text === null ? 1 : 2 + columnKinds.indexOf(column.kind));
		const classes = cellClass(column, value);
		if (classes === '') cell.removeAttribute('class');
		else cell.className = classes;
		if (text === null) part(cell, '.visually-hidden').textContent = emptyWords(column);
		else if (column.kind === 'grades') fillGrades(cell, value);
		else if (column.kind === 'state') fly(cell, column, value, text);
		else {
			const late = column.kind === 'until' ? String(value).split(' ')[1] : undefined;
			if (late) fly(cell, column, value, late);
			if (late && cell.firstChild) cell.firstChild.nodeValue = `${text} `;
			else cell.textContent = text;
		}
		return cell;
	}
}

function part(parent: Element, selector: string): Element {
	const found = parent.querySelector(selector);
	if (!found) throw new Error(`cell-samples: a sample needs ${selector}.`);
	return found;
}

/** The sample flies amber. */
function fly(cell: Element, column: TableColumn, value: CellValue, label: string): void {
	const flag = part(cell, '.flag');
	flag.classList.replace('caution', cellTone(column, value) ?? 'caution');
	flag.textContent = label;
}

/** The sample holds one letter, once. */
function fillGrades(cell: Element, value: CellValue): void {
	const sample = part(cell, '.grade-mark');
	const marks = gradeCounts(value).map(({ grade, count }) => {
		const mark = sample.cloneNode(true) as Element;
		part(mark, '.grade').textContent = grade;
		part(mark, '.count').textContent = String(count);
		const spoken = part(mark, '.visually-hidden');
		spoken.textContent = spoken.textContent.replace(/A: 1$/, `${grade}: ${count}`);
		return mark;
	});
	cell.replaceChildren(...marks);
}
customElements.define('cell-samples', CellSamples);
