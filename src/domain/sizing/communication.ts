import type { Machine } from './types.ts';

/** Below this, cards talk over PCIe or a network rather than over NVLink or Infinity Fabric. */
const directLinkGBPerSecond = 100;

/** Whether the cards of a machine share a fast link. Unknown links of a machine with several cards count as PCIe. */
export const hasDirectLink = ({ interconnectGBPerSecond, interconnect }: Machine) =>
	interconnectGBPerSecond !== null
		? interconnectGBPerSecond > directLinkGBPerSecond
		: /nvlink|infinity|xgmi/i.test(interconnect ?? '');

/**
 * Cards that the fast link of a machine joins. A bridge sits on two neighbours, or on four where its words say so
 * (NVIDIA sells both for the H200 NVL); beyond it cards talk over their slots. A fabric joins all.
 */
export function linkedCards({ interconnect }: Machine): number {
	if (interconnect === null || !/bridge/i.test(interconnect)) return Number.POSITIVE_INFINITY;
	return /\bfour\b|\b4[- ](way|cards)/i.test(interconnect) ? 4 : 2;
}

/** PCIe 4.0 × 16 in one direction: what a card without a stated link is taken to have. */
const slotGBPerSecond = 32;

/** The link that so many cards of one copy exchange over: bytes a second in one direction, and whether it is direct. */
export function linkOf(machine: Machine, cards: number) {
	const isDirect = hasDirectLink(machine) && cards <= linkedCards(machine);
	const usesSlot = !isDirect && hasDirectLink(machine);
	const gigabytes = usesSlot
		? slotGBPerSecond
		: (machine.interconnectGBPerSecond ?? slotGBPerSecond);
	return { isDirect, bytesPerSecond: gigabytes * 1e9 };
}

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
