import { withTypicalShape } from '#domain/sizing/model-figures.ts';
import { tell } from '#domain/sizing/tell.ts';
import { localReading, localRequest, localWriting } from './speed-local.ts';
import { filledAnswer, serverAnswer } from './speed-server.ts';
import { engineKind, type SpeedQuestion } from './speed-question.ts';
import { retold } from './trace.ts';
import type { Estimate } from './types.ts';

export type { SpeedQuestion } from './speed-question.ts';

const isLocal = (question: SpeedQuestion) => engineKind(question) === 'local';

/** Answers with the model's shape made whole; what was assumed for that joins the trace. */
function answerWhole(
	asked: SpeedQuestion,
	answer: (question: SpeedQuestion) => Estimate,
): Estimate {
	const { question, assumed } = withTypicalShape(asked);
	const found = answer(question);
	if (assumed.length === 0) return found;
	return retold(
		found,
		tell((traces) => traces.withAssumed(found.trace, assumed)),
	);
}

/** Answer tokens a second while all sequences write, together. Prompt reading is left out. */
export const decodeTokensPerSecond = (asked: SpeedQuestion): Estimate =>
	answerWhole(asked, (question) => {
		if (isLocal(question)) return localWriting(question, 'speed');
		return question.load.saturated ? filledAnswer(question) : serverAnswer(question, 'decode');
	});

/** Prompt tokens a second: how fast a prompt is read, alone on the machine. */
export const prefillTokensPerSecond = (asked: SpeedQuestion): Estimate =>
	answerWhole(asked, (question) =>
		isLocal(question) ? localReading(question) : serverAnswer(question, 'prefill'),
	);

/** Milliseconds between two tokens of one answer, the interruptions by other prompts included. */
export const timePerOutputTokenMs = (asked: SpeedQuestion): Estimate =>
	answerWhole(asked, (question) =>
		isLocal(question) ? localWriting(question, 'time') : serverAnswer(question, 'tpot'),
	);

/** Milliseconds from the question to the first token of the answer, the wait for room included. */
export const timeToFirstTokenMs = (asked: SpeedQuestion): Estimate =>
	answerWhole(asked, (question) =>
		isLocal(question) ? localRequest(question, 'ttft') : serverAnswer(question, 'ttft'),
	);

/** Answer tokens a second of the whole run at a given number of open requests, prompt reading included. */
export const openOutputTokensPerSecond = (asked: SpeedQuestion): Estimate =>
	answerWhole(asked, (question) =>
		isLocal(question) ? localRequest(question, 'output') : serverAnswer(question, 'output'),
	);

/** The same, or that of a filled engine where the load says so. */
export const outputTokensPerSecond = (asked: SpeedQuestion): Estimate =>
	asked.load.saturated ? saturatedOutputTokensPerSecond(asked) : openOutputTokensPerSecond(asked);

/**
 * Answer tokens a second of a filled engine, offline: the most a machine gives, at any wait. A local engine has no
 * filled state of its own: it answers for the sequences that are asked.
 */
export const saturatedOutputTokensPerSecond = (asked: SpeedQuestion): Estimate =>
	answerWhole(asked, (question) =>
		isLocal(question)
			? localRequest(question, 'output')
			: filledAnswer({ ...question, load: { ...question.load, saturated: true } }),
	);
