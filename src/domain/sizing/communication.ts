import type { Machine } from './types.ts';

/** Below this, cards talk over PCIe or a network rather than over NVLink or Infinity Fabric. */
const directLinkGBPerSecond = 100;

/** Whether the cards of a machine share a fast link. Unknown links of a machine with several cards count as PCIe. */
export const hasDirectLink = ({ interconnectGBPerSecond, interconnect }: Machine) =>
	interconnectGBPerSecond !== null
		? interconnectGBPerSecond > directLinkGBPerSecond
		: /nvlink|infinity|xgmi/i.test(interconnect ?? '');

/** What an exchange between cards needs to know. */
export interface ExchangeLoad {
	layerCount: number;
	hiddenSize: number;
	/** Tokens in the step: sequences when writing, prompt tokens when reading. */
	tokens: number;
	tensorParallel: number;
}

/**
 * Seconds of the all-reduces of tensor parallelism, as far as the link's width decides:
 *
 *     layers × 2 × 2 × (cards − 1) ÷ cards × tokens × hidden × 2 bytes ÷ link bandwidth
 *
 * Two reductions a layer, each moving 2 (n − 1) ÷ n of the message in a ring. Source:
 * https://github.com/NVIDIA/nccl-tests/blob/master/doc/PERFORMANCE.md; two a layer from
 * https://arxiv.org/abs/1909.08053.
 */
export function exchangeSeconds(load: ExchangeLoad, linkBytesPerSecond: number): number {
	const { layerCount, hiddenSize, tokens, tensorParallel } = load;
	if (tensorParallel <= 1) return 0;
	const ring = (2 * (tensorParallel - 1)) / tensorParallel;
	return (layerCount * 2 * ring * tokens * hiddenSize * 2) / linkBytesPerSecond;
}
