import type { Place, Precision } from './types.ts';

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
