import type { Place, Precision, SizeAsk } from './types.ts';

/** What readers see for each field of the question. */
export const askLabels: Record<keyof SizeAsk, string> = {
	model: 'Model',
	machine: 'Machine',
	precision: 'Weights',
	cacheBits: 'Cache',
	requests: 'Requests at once',
	inputTokens: 'Prompt, in tokens',
	outputTokens: 'Answer, in tokens',
	ttftSeconds: 'First token within, in seconds',
	tokensPerSecondEach: 'Then tokens a second, each',
	place: 'Where it may stand',
	powerWatts: 'Power on the circuit, in watts',
	price: 'Price of the machine',
	currency: 'Currency',
	pricePerKWh: 'Price of a kWh',
	utilisation: 'Share of hours at work',
};

/** Precisions as a form offers them. */
export const precisionLabels: Record<Precision, string> = {
	bf16: '16 bits',
	fp8: '8 bits',
	int4: '4 bits',
};

/** Places as a form offers them. */
export const placeLabels: Record<Place, string> = {
	anywhere: 'Anywhere',
	desk: 'Beside a desk',
	'server-room': 'In a server room',
	edge: 'At the edge',
};
