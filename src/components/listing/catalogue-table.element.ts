import { arrangeRows, isNarrowed, rowsWithin } from '#domain/table/arrange.ts';
import * as table from '#domain/table/table-state.ts';
import { unpackTable, type PackedTable, type TableData } from '#domain/table/types.ts';
import type { CatalogueRows } from './catalogue-rows.element.ts';
import type { FacetLinks } from './facet-links.element.ts';
import type { TableTools } from './table-tools.element.ts';

/** An index that a reader sorts, filters and chooses columns of; the whole state stands in the address. */
class CatalogueTable extends HTMLElement {
	#loading: Promise<TableData> | undefined;
	/** Where the page stood when it came: there its own rows are the answer. */
	#arrival = location.pathname;

	connectedCallback(): void {
		this.addEventListener('click', this.#click);
		this.addEventListener('input', this.#input);
		// The menu of columns opens; its event does not bubble.
		this.addEventListener('beforetoggle', this.#show, true);
		addEventListener('popstate', this.#show);
		if (location.search !== '') void this.#show();
	}

	disconnectedCallback(): void {
		removeEventListener('popstate', this.#show);
	}

	#part<Kind extends HTMLElement>(name: string): Kind {
		const part = this.querySelector<Kind>(name);
		if (!part) throw new Error(`catalogue-table: needs <${name}>.`);
		return part;
	}

	/** All rows of the collection, fetched once. */
	#load(): Promise<TableData> {
		return (this.#loading ??= fetch(this.dataset['rows'] ?? '')
			.then((answer) => answer.json() as Promise<PackedTable>)
			.then(unpackTable));
	}

	#go(how: 'pushState' | 'replaceState', search: string): void {
		history[how](null, '', (this.dataset['root'] ?? '') + search);
		void this.#show();
	}

	#click = (event: MouseEvent): void => {
		const target = (event.target as Element).closest<HTMLElement>(
			'[data-facet], [data-facet-clear], button.heading',
		);
		if (!target || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
		event.preventDefault();
		const { search } = location;
		const [facet, value] = target.dataset['facet']?.split('=') ?? [];
		const heading = target.closest('th');
		const column = heading?.dataset['column'];
		if (column)
			this.#go('pushState', table.withSort(search, column, heading.matches('.end, .grades')));
		else if (facet && value) this.#go('pushState', table.withToggled(search, facet, value));
		else this.#go('pushState', table.withoutFilters(search));
	};

	#input = ({ target }: Event): void => {
		const [name, value] = this.#part<TableTools>('table-tools').asked(target as HTMLInputElement);
		this.#go('replaceState', table.withParameter(location.search, name, value));
	};

	/** Brings everything in line with the address. */
	#show = async (): Promise<void> => {
		const { search, pathname } = location;
		const state = table.parseTableState(search);
		const tools = this.#part<TableTools>('table-tools');
		const data = await this.#load().catch(() => null);
		if (location.search !== search) return;
		if (!data) {
			this.#loading = undefined;
			tools.say('The rows could not be loaded. The CSV file holds all of them.');
			return;
		}
		const all = rowsWithin(data.rows, this.dataset['within']);
		const rows = arrangeRows({ ...data, rows: all }, state);
		const columns = table.shownColumns(data.columns, state);
		const isOwn = pathname === this.#arrival && table.isIdle(state);
		const isPart = isNarrowed(all, state);
		this.#part<CatalogueRows>('catalogue-rows').show({
			...{ columns, rows: isOwn ? null : rows, sort: state.sort },
			entries: this.dataset['entries'] ?? '',
		});
		const count = isPart ? `${rows.length} of ${all.length} shown` : `All ${all.length} shown`;
		tools.show({
			...{ query: state.query, columns: data.columns, isNarrowed: isPart },
			shown: columns.map(({ column }) => column.id),
			status: isOwn ? null : count,
		});
		this.querySelector('[data-steps]')?.toggleAttribute('hidden', !isOwn);
		this.querySelector<FacetLinks>('facet-links')?.mark(state);
	};
}
customElements.define('catalogue-table', CatalogueTable);
