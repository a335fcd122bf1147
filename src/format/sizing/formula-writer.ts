import type { SizeAnswer, SizeLists } from '#domain/sizing/tool/types.ts';
import type { Trace } from '#domain/sizing/types.ts';
import type { Html } from '../html.ts';
import { traceHtml } from './trace.ts';

/** Writes the formulas of an answer, each down to the entries and constants that it was filled with. */
export function formulaWriter(
	{ model, chosen }: Pick<SizeAnswer, 'model' | 'chosen'>,
	{ constants }: Pick<SizeLists, 'constants'>,
	base: string,
): (trace: Trace) => Html {
	const constantPaths = new Map(constants.map(({ id, path }) => [id, path]));
	const owners = { base, constantPaths, model, machine: chosen && chosen.machine };
	return (trace) => traceHtml(trace, owners);
}
