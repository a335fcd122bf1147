import { SizingRefusal } from '#domain/sizing/refusal.ts';
import { MissingConstantError } from '#domain/sizing/trace.ts';

/** What came of asking the engine: its answer, or why there is none, in whole sentences. */
export type Asked<T> = { ok: true; value: T } | { ok: false; why: string };

/**
 * Asks the engine for a page. Content of one's own may come without the engine's constants, in whole or in part: the
 * site is built all the same, and each page that needs them says what lacks. Constants of another content are never
 * taken in their place.
 */
export function askEngine<T>(work: () => T): Asked<T> {
	try {
		return { ok: true, value: work() };
	} catch (error) {
		if (error instanceof MissingConstantError) return { ok: false, why: lacks(error.id) };
		if (error instanceof SizingRefusal) return { ok: false, why: `Not sized: ${error.message}.` };
		throw error;
	}
}

const lacks = (id: string) =>
	`Nothing is sized here: the constants of the sizing engine are missing from this site’s content, “${id}” among them. They belong into its folder “assumptions”.`;
