import type { RequestTokens } from '../load-tokens.ts';
import { constantInput, givenInput } from './inputs.ts';
import type { Assumption, Load, TraceInput } from '../types.ts';

const length = (name: string, tokens: number, assumed: Assumption | null): TraceInput =>
	assumed ? constantInput(assumed) : givenInput(name, tokens, 'tokens', 'load');

/** The lengths of a request: as stated, or as assumed. */
export const lengthInputs = (
	{ contextTokens }: Load,
	{ inputTokens, outputTokens, depth, assumed }: RequestTokens,
): TraceInput[] => [
	length('Answer', outputTokens, assumed.answer),
	length('Prompt', inputTokens, assumed.prompt),
	...(contextTokens === null ? [] : [length('Context before', depth, null)]),
];
