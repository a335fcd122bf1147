import type { WordCache } from './body-scores.ts';
import type { Membership } from './facet-file.ts';
import type { Fragment } from './fragment.ts';
import type { NameIndex } from './names.ts';
import type { SizingFile } from './offer.ts';
import type { Ranked } from './rank.ts';
import type { SearchTable } from './table.ts';
import type { Lexicon } from './understand.ts';

/** What search knows; each part is loaded when it is first asked for. */
export interface Knowledge extends Lexicon {
	table: SearchTable;
	names: NameIndex;
	/** The index of the full text, word by word; null to search by names alone. */
	text: WordCache | null;
	/** The table with sources and organisations too. */
	records: () => Promise<SearchTable>;
	facets: () => Promise<Membership>;
	sizing: () => Promise<SizingFile>;
	/** The text of a page of the index. */
	fragment: (id: string) => Promise<Fragment>;
	/** A page with its name, from its text where the table does not hold it. */
	named: (ranked: Ranked) => Promise<Ranked>;
}
