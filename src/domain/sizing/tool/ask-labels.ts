import type { SizeAsk } from './types.ts';

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
