import { defaultAsk } from '#domain/sizing/tool/ask.ts';
import type { SizeAsk } from '#domain/sizing/tool/types.ts';
import { formatCount, formatNumber } from '#format/numbers.ts';

/** What differs between the lines of a small sizing table. */
export type LoadAsk = Pick<
	SizeAsk,
	'requests' | 'place' | 'inputTokens' | 'outputTokens' | 'ttftSeconds' | 'tokensPerSecondEach'
>;

/** From one person, who asks for less and waits longer, to the default of the tool; each where one would look first. */
export const loads: LoadAsk[] = [
	{
		...defaultAsk,
		requests: 1,
		inputTokens: 1000,
		outputTokens: 300,
		ttftSeconds: 5,
		tokensPerSecondEach: 10,
		place: 'desk',
	},
	{ ...defaultAsk, requests: 8, place: 'server-room' },
	defaultAsk,
];
/** Where a load looks for its machine, behind its words. */
export const places = {
	desk: ', at a desk',
	'server-room': ', in a server room',
	edge: '',
	anywhere: '',
};
/** "8 requests, 4,096 + 512 tokens". */
export const loadWords = ({ requests, inputTokens, outputTokens }: LoadAsk) =>
	`${formatCount(requests, 'request')}, ${formatNumber(inputTokens)} + ${formatNumber(outputTokens)} tokens`;

/** What holds for all loads, to be said once. */
export const terms =
	'Weights are in 8 bits; the first token comes within 2 s, then 20 a second for each, and for one person within 5 s, then 10.';
