import type { WeightFormat } from './formats.ts';

/** Whether the weights are in a GGUF file. Apart from the table of formats, which a browser does not load. */
export const isGguf = (format: WeightFormat) => format.startsWith('gguf-');
