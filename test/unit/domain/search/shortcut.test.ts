import { expect, test } from 'vitest';
import { asksForSearch, type KeyStroke } from '#domain/search/shortcut.ts';

const none: KeyStroke = {
	key: '',
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	isComposing: false,
};

test.for<[string, Partial<KeyStroke>, boolean, boolean]>([
	['/ outside fields', { key: '/' }, false, true],
	['/ on a keyboard that wants Shift for it', { key: '/', shiftKey: true }, false, true],
	['/ in a field', { key: '/' }, true, false],
	['Ctrl-/', { key: '/', ctrlKey: true }, false, false],
	['Alt-/', { key: '/', altKey: true }, false, false],
	['Ctrl-K', { key: 'k', ctrlKey: true }, false, true],
	['Ctrl-K in a field', { key: 'k', ctrlKey: true }, true, true],
	['Cmd-K with Caps Lock', { key: 'K', metaKey: true }, false, true],
	['Ctrl-Shift-K', { key: 'K', ctrlKey: true, shiftKey: true }, false, false],
	['Ctrl-Alt-K', { key: 'k', ctrlKey: true, altKey: true }, false, false],
	['k', { key: 'k' }, false, false],
	['/ while a word is being composed', { key: '/', isComposing: true }, false, false],
])('%s', ([, stroke, isInField, asks]) => {
	expect(asksForSearch({ ...none, ...stroke }, isInField)).toBe(asks);
});
