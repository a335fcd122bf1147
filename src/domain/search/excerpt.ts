import { heldWords, wordsOfText } from './held-words.ts';

/** A run of text, marked when it is what was asked for. */
export interface ExcerptPart {
	text: string;
	isMarked: boolean;
}

/**
 * Parts an excerpt of the index (`<mark>` and escaped text) into runs, so that no HTML of it reaches the page.
 * Signs at the end of a word are not marked with it.
 *
 * @param heading what stands before the excerpt on the page, and need not be said twice
 */
export function excerptParts(excerpt: string, heading = ''): ExcerptPart[] {
	const opening = `${heading}. `;
	const plain = excerpt.replaceAll(/<\/?mark>/g, '');
	if (heading !== '' && plain.startsWith(opening))
		return excerptParts(withoutStart(excerpt, opening.length));
	return excerpt
		.replaceAll(/([.,;:!?)]+)<\/mark>/g, '</mark>$1')
		.split(/(<mark>.*?<\/mark>)/s)
		.filter((run) => run !== '')
		.map((run) => ({
			text: run
				.replaceAll(/<\/?mark>/g, '')
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>'),
			isMarked: run.startsWith('<mark>'),
		}));
}

/** Parts a text of ours into runs, with the words marked that were asked for, in any of their forms. */
export function markedParts(text: string, words: readonly string[]): ExcerptPart[] {
	const isHeld = heldWords(words);
	return text
		.split(wordsOfText)
		.map((run, place) => ({ text: run, isMarked: place % 2 === 1 && isHeld(run) }))
		.filter(({ text: run }) => run !== '');
}

/** Cuts so many characters of text from the start, marks not counted; a mark that is cut through goes. */
function withoutStart(excerpt: string, count: number): string {
	let left = count;
	let index = 0;
	for (; left > 0 && index < excerpt.length; index++) {
		const tag = /^<\/?mark>/.exec(excerpt.slice(index))?.[0];
		if (tag) index += tag.length - 1;
		else left--;
	}
	return excerpt
		.slice(index)
		.replace(/^<\/mark>/, '')
		.trimStart();
}
