import type { Machine } from './types.ts';

/** Kinds of hardware that share constants of speed: told by properties, never by the name of a product. */
export type HardwareClass =
	'nvidia-discrete' | 'nvidia-unified' | 'amd-discrete' | 'amd-unified' | 'intel' | 'apple' | 'cpu';

/**
 * The class of a machine, from its maker and its kind of memory. A maker we have no measurements of takes the
 * constants of the nearest kind of memory; its range is widened (`bands.ts`).
 */
export function hardwareClass({ vendor, memoryKind }: Machine): HardwareClass {
	if (memoryKind === 'cpu') return 'cpu';
	if (memoryKind === 'apple' || vendor === 'apple') return 'apple';
	const unified = memoryKind === 'unified';
	if (vendor === 'nvidia') return unified ? 'nvidia-unified' : 'nvidia-discrete';
	if (vendor === 'intel') return 'intel';
	if (vendor === 'amd') return unified ? 'amd-unified' : 'amd-discrete';
	return unified ? 'amd-unified' : 'amd-discrete';
}

/** Whether measurements of this maker went into the constants. */
export const isCalibrated = ({ vendor, memoryKind }: Machine) =>
	vendor !== 'other' || memoryKind === 'cpu' || memoryKind === 'apple';
