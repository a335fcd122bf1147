import type { SizeAsk, LadderRung, SizedMachine } from './types.ts';
import { lower, percent } from './wording.ts';

const coolingWords: Record<string, string> = {
	air: 'air-cooled ',
	liquid: 'liquid-cooled ',
	'air-or-liquid': '',
	passive: 'passively cooled ',
};

const kindWords: Record<string, string> = {
	laptop: 'laptop',
	workstation: 'workstation',
	server: 'server',
	rack: 'rack',
	edge: 'edge machine',
};

/** A chip that shares its memory with the processor is a box of its own. */
export const isSeveralBoxes = ({ memoryKind, acceleratorCount }: SizedMachine['machine']) =>
	memoryKind !== 'discrete' && acceleratorCount > 1;

/** "2 × H100 NVL in one air-cooled server". */
export function machineWords({ machine, card, place }: SizedMachine): string {
	const cards =
		machine.acceleratorCount === 1
			? `one ${card.title}`
			: `${String(machine.acceleratorCount)} × ${card.title}`;
	const cooling = coolingWords[place.cooling ?? ''] ?? '';
	const kind = kindWords[place.kind] ?? 'machine';
	return isSeveralBoxes(machine)
		? `${cards} in as many ${cooling}${kind}s`
		: `${cards} in one ${cooling}${kind}`;
}

/** The verdict in a sentence, with the machine it is about. */
export function headlineOf(
	{ machine: asked }: Pick<SizeAsk, 'machine'>,
	chosen: LadderRung | null,
): string {
	if (!chosen) return 'No machine here may stand in that place, on that circuit.';
	const { verdict, why, machine, headroomShare } = chosen;
	const words = machineWords(machine);
	const spare =
		headroomShare !== null && headroomShare > 0 ? `, with ${percent(headroomShare)} to spare` : '';
	const none = asked === null ? 'No machine here meets every target; the nearest is' : 'Runs on';
	switch (verdict) {
		case 'meets':
			return `Fits on ${words}${spare}.`;
		case 'tight':
			return spare === ''
				? `Just fits on ${words}: ${lower(why.replace(/^Meets the targets(?:, but|) /, ''))}`
				: `Just fits on ${words}${spare}.`;
		case 'falls-short':
			return `${none} ${words}${asked === null ? ':' : ', but'} ${lower(why)}`;
		case 'does-not-fit':
			return asked === null
				? `Fits on no machine here; the nearest is ${words}: it ${lower(why)}`
				: `Does not fit on ${words}: it ${lower(why)}`;
		case 'left-out':
			return `${words.charAt(0).toUpperCase()}${words.slice(1)} is left out: it ${lower(why)}`;
		case 'unknown':
			return `Not sized on ${words}: ${lower(why.replace(/^Not sized: /, ''))}`;
	}
}
