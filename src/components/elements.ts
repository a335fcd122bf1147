/**
 * The elements of every page but the tools, in one file: six small requests would hold up the first
 * paint for longer than their bytes take. An element that is not on a page does nothing there.
 */
import './entry/cite-button.element.ts';
import './entry/evidence-filter.element.ts';
import './search/search-dialog.element.ts';
import './ui/scroll-region.element.ts';
import './ui/theme-switch.element.ts';
import './ui/toc-nav.element.ts';

// Tables are the index pages' alone: the others need not carry what sorts and narrows them.
if (document.querySelector('catalogue-table')) void import('./listing/table-elements.ts');

// A result of a search brings words to mark in its address; after a reload the history still holds them.
function markWords() {
	const { state } = history as { state: unknown };
	const isKept = typeof state === 'object' && state !== null && 'marks' in state;
	if (isKept || location.hash.includes('~marks=')) void import('./search/search-marks.element.ts');
}
markWords();
addEventListener('hashchange', markWords);
