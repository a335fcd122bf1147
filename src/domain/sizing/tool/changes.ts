import { explainSpeed, type Change, type TermName } from '../explain.ts';
import { attempt } from '../refusal.ts';
import type { Assumptions } from '../types.ts';
import { formatFor } from './formats-for.ts';
import { measure, type Measured } from './measure.ts';
import { verdictOf } from './rung-verdict.ts';
import type { SizeTask } from './task.ts';
import type { Precision, SizeAnswer } from './types.ts';
import { gigabytes, percent, twoFigures } from './wording.ts';

/** What takes the time of a token, and what would change the answer. */
export type Advice = Pick<SizeAnswer, 'changes' | 'dominates'>;

const termWords: Record<TermName, string> = {
	weights: 'Reading the weights',
	cache: 'Reading the cache',
	compute: 'Computing',
	overhead: 'Launching, routing and waiting',
	exchange: 'The exchange between cards',
	prompts: 'Reading the prompts of others',
};

const changeWords: Record<Change['id'], string> = {
	'weights-8-bit': 'Weights in 8 bits',
	'weights-4-bit': 'Weights in 4 bits',
	'cache-8-bit': 'A cache in 8 bits',
	'half-context': 'Prompts half as long',
	'twice-the-cards': 'Twice the cards',
	'half-the-requests': 'Half the requests at once',
	'prefix-cache': 'Half of each prompt found in the prefix cache',
};

/** A smaller gain would be printed as 1. */
const worthPrinting = 1.05;

/** What would help: to write faster where it runs, to fit where it does not. */
export function adviceOn(measured: Measured, assumptions: Assumptions): Advice {
	const runs = measured.found !== null && verdictOf(measured).verdict !== 'does-not-fit';
	if (!runs) return { dominates: null, changes: changesToFit(measured, assumptions) };
	const explained = attempt(() => explainSpeed(measured.question));
	if (!explained.ok) return { dominates: null, changes: [] };
	const { dominates, changes } = explained.value;
	return {
		dominates: `${termWords[dominates.term]} takes ${percent(dominates.share)} of the time of a token.`,
		changes: changes
			.filter(({ gain }) => gain >= worthPrinting)
			.map(({ id, gain }) => ({
				text: `${changeWords[id]}: tokens come ${twoFigures(gain)} times as fast.`,
				gain,
			})),
	};
}

/** Single changes of the task that take memory away, with words for each. */
function lighterTasks(task: SizeTask): [string, SizeTask][] {
	const fewer = (precision: Precision): SizeTask => {
		const { format, notes } = formatFor(precision, task.machine, task.model);
		return { ...task, format, formatNotes: notes };
	};
	return [
		['Weights in 8 bits', fewer('fp8')],
		['Weights in 4 bits', fewer('int4')],
		['A cache in 8 bits', { ...task, cacheBits: 8 }],
		['Half the requests at once', { ...task, requests: Math.ceil(task.requests / 2) }],
		['Prompts half as long', { ...task, inputTokens: Math.ceil(task.inputTokens / 2) }],
		['One request at a time', { ...task, requests: 1 }],
	];
}

function changesToFit(measured: Measured, assumptions: Assumptions): Advice['changes'] {
	const need = measured.fit?.needBytes;
	if (need === undefined) return [];
	return lighterTasks(measured.task)
		.flatMap(([words, task]) => {
			const lighter = measure(task, assumptions);
			const less = lighter.fit?.needBytes;
			if (less === undefined || need / less < worthPrinting) return [];
			const { verdict } = verdictOf(lighter);
			const fits = lighter.found !== null && verdict !== 'does-not-fit';
			const text = fits
				? `${words}: then it fits.`
				: `${words}: a card then needs ${gigabytes(less)}, which is still too much.`;
			return [{ text, gain: need / less, fits }];
		})
		.sort((a, b) => Number(b.fits) - Number(a.fits) || b.gain - a.gain)
		.map(({ text, gain }) => ({ text, gain }));
}
