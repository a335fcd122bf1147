/** The elements of an index table, loaded where there is one. */
import './catalogue-rows.element.ts';
import './cell-samples.element.ts';
import './facet-links.element.ts';
import './table-tools.element.ts';
import './catalogue-table.element.ts';
