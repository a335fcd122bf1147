import type { Assumptions } from '../types.ts';
import { measure, type Measured } from './measure.ts';
import { verdictOf } from './rung-verdict.ts';
import { longest } from './task.ts';
import type { LadderRung, MemoryBar } from './types.ts';
import { cardsWord, count, gigabytes, lower } from './wording.ts';

/** Two or three sentences: what takes the memory, how the model is laid out, why not fewer cards. */
export function explanationOf(
	measured: Measured,
	{ rung, memory }: { rung: LadderRung; memory: MemoryBar | null },
	assumptions: Assumptions,
): string {
	return [
		beyondWindow(measured),
		memory && memoryWords(measured, memory),
		rung.layout && layoutSentence(measured, rung.layout),
		withHalf(measured, assumptions),
		...rung.notes,
	]
		.filter((sentence): sentence is string => sentence !== null)
		.join(' ');
}

/** A request longer than the model was made for runs nowhere, whatever the memory. */
function beyondWindow({ task, question }: Measured): string | null {
	const { title, contextTokens } = task.model;
	const asked = longest(question);
	return contextTokens !== null && asked > contextTokens
		? `${title} takes at most ${count(contextTokens, 'token')} in one request; this asks for ${asked.toLocaleString('en-GB')}.`
		: null;
}

function memoryWords({ task, found }: Measured, { parts }: MemoryBar): string {
	const bytes = (id: string) => gigabytes(parts.find((part) => part.id === id)?.bytes ?? 0);
	const each = found && found.copies > 1 ? 'In each copy, weights' : 'Weights';
	const requests = Math.ceil(task.requests / (found?.copies ?? 1));
	return `${each} take ${bytes('weights')} and the cache for ${count(requests, 'request')} ${bytes('cache')}.`;
}

function layoutSentence({ task, found, question }: Measured, words: string): string | null {
	const cards = task.machine.machine.acceleratorCount;
	if (!found || cards === 1) return null;
	if (question.layout.layerSplit)
		return `${cardsWord(cards)} take turns, layer by layer: their memory adds up, their speed does not.`;
	if (found.copies > 1) return `It runs as ${words}.`;
	return found.cards === 1
		? 'It runs on one of the cards.'
		: `${cardsWord(found.cards)} run as one (${words}).`;
}

/** What half the cards would do. */
function withHalf(measured: Measured, assumptions: Assumptions): string | null {
	const { task } = measured;
	const cards = task.machine.machine.acceleratorCount;
	if (cards < 2 || !measured.found) return null;
	const half = Math.floor(cards / 2);
	const machine = { ...task.machine.machine, acceleratorCount: half };
	const fewer = measure({ ...task, machine: { ...task.machine, machine } }, assumptions);
	const { verdict, why } = verdictOf(fewer);
	const words = cardsWord(half);
	if (verdict === 'does-not-fit')
		return `${words} would not do: ${half === 1 ? 'it' : 'each'} ${lower(why)}`;
	if (verdict === 'falls-short') return `With ${lower(words)}, ${lower(why)}`;
	return verdict === 'meets' ? `${words} would meet the targets too.` : null;
}
