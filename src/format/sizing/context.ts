import { askToQuery } from '#domain/sizing/tool/ask-url.ts';
import type { SizeAsk } from '#domain/sizing/tool/types.ts';

/** What the renderer cannot know by itself. */
export interface SizeContext {
	/** Base path of the site, with both slashes. */
	base: string;
	/** Where each constant is told, by its id, from the root of the site. */
	constantPaths: ReadonlyMap<string, string>;
}

/** An address inside the site. */
export const address = ({ base }: Pick<SizeContext, 'base'>, path: string) =>
	base + path.replace(/^\//, '');

/** The address of the tool with a question filled in. */
export function askAddress(context: Pick<SizeContext, 'base'>, ask: SizeAsk): string {
	const query = askToQuery(ask);
	return address(context, query === '' ? '/size/' : `/size/?${query}`);
}
