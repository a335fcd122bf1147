import type { Engine } from './types.ts';

/** The last version of vLLM with the first scheduler (V0), and the last year it was the usual one. */
const lastOld = { version: 7, year: 2024 };

/**
 * Whether a vLLM is of the age that scheduled and sampled between two steps, sequence by sequence, and read a prompt
 * in one step: by its version, else by the year of the run where that is given. Version 0.8.0
 * made the new one the default (https://docs.vllm.ai/en/v0.8.0/getting_started/v1_user_guide.html).
 */
export function isOldVllm({ family, version, year }: Engine): boolean {
	if (family !== 'vllm') return false;
	return version !== null ? version <= lastOld.version : year !== null && year <= lastOld.year;
}
