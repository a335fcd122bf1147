/** A key as it was struck: the part of a `KeyboardEvent` that matters here. */
export interface KeyStroke {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
	shiftKey: boolean;
	isComposing: boolean;
}

/**
 * Whether a stroke asks for search: `/` outside fields (with Shift, where the keyboard wants it), Ctrl-K or Cmd-K
 * anywhere. With any other modifier the stroke belongs to the browser.
 */
export function asksForSearch(stroke: KeyStroke, isInField: boolean): boolean {
	if (stroke.isComposing || stroke.altKey) return false;
	const hasCommand = stroke.ctrlKey || stroke.metaKey;
	if (stroke.key === '/') return !hasCommand && !isInField;
	return stroke.key.toLowerCase() === 'k' && stroke.ctrlKey !== stroke.metaKey && !stroke.shiftKey;
}
