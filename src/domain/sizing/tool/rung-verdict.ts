import { isServerEngine } from '../memory-question.ts';
import type { Measured } from './measure.ts';
import { refusalSentence } from './refusal-words.ts';
import { missedTargets } from './targets.ts';
import type { RungVerdict } from './types.ts';
import { asSentence, gigabytes, percent } from './wording.ts';

/** Whether a machine does, and why or why not, in a sentence. */
export interface VerdictInWords {
	verdict: Exclude<RungVerdict, 'left-out'>;
	why: string;
}

/** Sequences of a local engine from which "made for a few users" is worth saying. */
const manyForLocal = 4;
/** Room for this many times the load is worth saying. */
const muchRoom = 4;

/** The verdict on what was measured: memory first, then targets, then how much room is left. */
export function verdictOf(measured: Measured): VerdictInWords {
	const { found, fit, refusal, task, question } = measured;
	if (!found) {
		if (refusal?.kind === 'does-not-fit') {
			return { verdict: 'does-not-fit', why: lacksMemory(measured) ?? asSentence(refusal.why) };
		}
		return { verdict: 'unknown', why: refusal ? refusalSentence(refusal) : 'Not sized.' };
	}
	const server = isServerEngine(question.engine);
	if (!server && fit?.verdict === 'does-not-fit') {
		return { verdict: 'does-not-fit', why: lacksMemory(measured) ?? 'Does not fit.' };
	}
	const [miss] = missedTargets(found, task);
	if (miss) {
		const waits = found.headroom !== null && found.headroom < 1;
		const reason = waits ? ', since requests wait for room in the cache' : '';
		return { verdict: 'falls-short', why: asSentence(miss.text + reason) };
	}
	const margin = fit?.marginShare ?? null;
	if (fit?.verdict === 'tight') {
		return {
			verdict: 'tight',
			why: `Meets the targets with only ${percent(fit.marginShare)} of the memory to spare.`,
		};
	}
	if (margin !== null && margin < 0) return { verdict: 'tight', why: withoutRoom(found.headroom) };
	if (!server && task.requests > manyForLocal) {
		return { verdict: 'meets', why: 'Meets the targets, but its engine is made for a few users.' };
	}
	return {
		verdict: 'meets',
		why:
			found.headroom !== null && found.headroom > muchRoom
				? 'Meets the targets with room for many more requests.'
				: 'Meets the targets.',
	};
}

const withoutRoom = (headroom: number | null): string =>
	headroom !== null && headroom < 1
		? 'Meets the targets, but requests wait for room in the cache.'
		: 'Meets the targets only if the engine is given more of the memory than it takes by itself.';

/** What is needed on a card against what it has; null where either is not known. */
function lacksMemory({ fit, memory }: Measured): string | null {
	if (!fit || fit.needBytes <= fit.capacity.expected) return null;
	const what = memory.machine.acceleratorCount > 1 ? 'the fullest card' : 'it';
	return `Needs ${gigabytes(fit.needBytes)} where ${what} has ${gigabytes(fit.capacity.expected)}.`;
}
