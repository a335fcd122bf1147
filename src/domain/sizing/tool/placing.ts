import { attempt } from '../refusal.ts';
import { bodyOf, provisionedWatts } from '../power.ts';
import type { Assumptions } from '../types.ts';
import type { Place, SizeAsk, SizedMachine } from './types.ts';
import { watts } from './wording.ts';

const kinds: Record<Exclude<Place, 'anywhere' | 'desk'>, readonly string[]> = {
	'server-room': ['server', 'rack'],
	edge: ['edge'],
};

const kindWords: Record<string, string> = {
	laptop: 'Is a laptop',
	workstation: 'Is a workstation',
	server: 'Is a server',
	rack: 'Is a whole rack',
	edge: 'Is a machine for the edge',
};

const wanted: Record<Exclude<Place, 'anywhere'>, string> = {
	desk: 'not made to stand beside a desk',
	'server-room': 'not made for a server room',
	edge: 'not made for the edge',
};

/** Watts that the circuit must carry: the maker's figure, else the limits of all parts; null where neither is known. */
export function plannedWatts(
	{ machine, maxPowerWatts }: SizedMachine,
	assumptions: Assumptions,
): number | null {
	if (maxPowerWatts !== null) return maxPowerWatts;
	const sum = attempt(
		() => provisionedWatts({ machine, body: bodyOf(machine) }, assumptions).expected,
	);
	return sum.ok ? sum.value : null;
}

/** Why a machine is left out by where it may stand or by its circuit, as a sentence; null where it is not. */
export function leftOut(
	{ place, powerWatts }: Pick<SizeAsk, 'place' | 'powerWatts'>,
	{ place: own }: Pick<SizedMachine, 'place'>,
	planned: number | null,
): string | null {
	if (place !== 'anywhere') {
		const stands = place === 'desk' ? own.deskSide : kinds[place].includes(own.kind);
		if (!stands) return `${kindWords[own.kind] ?? 'Is a machine'}, ${wanted[place]}.`;
	}
	if (powerWatts === null) return null;
	if (planned === null) return 'Its power is not published, so it cannot be held against a limit.';
	return planned > powerWatts
		? `Its circuit must carry ${watts(planned)}, above your ${watts(powerWatts)}.`
		: null;
}
