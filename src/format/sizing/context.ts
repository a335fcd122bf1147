import { askToQuery } from '#domain/sizing/tool/ask-url.ts';
import type { SizeAsk } from '#domain/sizing/tool/types.ts';
import type { Trace } from '#domain/sizing/types.ts';
import type { Html } from '../html.ts';

/** What the renderer cannot know by itself. */
export interface SizeContext {
	/** Base path of the site, with both slashes. */
	base: string;
	/** Writes the formula behind a number; null leaves it out, for it is written when it is opened. */
	formula: ((trace: Trace) => Html) | null;
}

/** An address inside the site. */
export const address = ({ base }: Pick<SizeContext, 'base'>, path: string) =>
	base + path.replace(/^\//, '');

/** The address of the tool with a question filled in. */
export function askAddress(context: Pick<SizeContext, 'base'>, ask: SizeAsk): string {
	const query = askToQuery(ask);
	return address(context, query === '' ? '/size/' : `/size/?${query}`);
}
