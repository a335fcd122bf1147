import type { Activity, PoweredMachine } from '../power.ts';
import { computedInput, constantInput, givenInput } from './inputs.ts';
import type { Assumption, Estimate, Told } from '../types.ts';

const meanFormulas: Record<PoweredMachine['body'], string> = {
	server: 'cards × limit × share + cards × limit × share around them',
	desktop: 'cards × limit × share + desktop',
	box: 'limit × share',
};

const limitInput = (watts: number) => givenInput('Limit of all cards', watts, 'W', 'machine');

/** Mean power of a machine that does one thing. */
export const meanPower = (
	{ body, activity }: { body: PoweredMachine['body']; activity: Activity },
	limit: number,
	constants: Assumption[],
): Told => ({
	id: `power-${activity}`,
	label: 'Mean power at work',
	formula: meanFormulas[body],
	inputs: [limitInput(limit), ...constants.map((constant) => constantInput(constant))],
});

/** Power that wiring and cooling are planned for. */
export const provisionedPower = (limit: number, around: Assumption | null): Told => ({
	id: 'power-provisioned',
	label: 'Power to plan for',
	formula: 'limit of all cards + what stands around them',
	inputs: [limitInput(limit), ...(around ? [constantInput(around)] : [])],
});

const activityWords: Record<Activity, string> = {
	decode: 'writing for a few',
	saturated: 'filled with requests',
	prefill: 'reading prompts',
};

/** One of the things that a machine does under a load. */
export interface PartOfWork {
	activity: Activity;
	/** Of the time, 0 to 1. */
	share: number;
	power: Estimate;
}

/** Mean power of a machine under a load. */
export const powerAtWork = (parts: PartOfWork[]): Told => ({
	id: 'power-at-work',
	label: 'Mean power at work',
	formula: 'Σ share of the time × power at what is done in it',
	inputs: parts.flatMap(({ activity, share, power }) => [
		givenInput(`Share ${activityWords[activity]}`, share, 'share', 'definition: time of a token'),
		computedInput(`Power ${activityWords[activity]}`, power),
	]),
});
