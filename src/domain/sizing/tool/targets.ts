import type { FoundLayout } from '../layouts.ts';
import type { SizeTask } from './task.ts';
import { seconds, twoFigures } from './wording.ts';

/** A target that a layout may miss. */
export interface Miss {
	/** The high end of the range against the limit: 1.5 is half as much again. */
	factor: number;
	/** Without capital and stop: "the first token may take 3.1 s, above 2 s". */
	text: string;
}

/**
 * Targets that a layout misses, the worst first. A target is held against the far end of the range, so that a promise
 * holds also where our estimate is off; the words say whether the expected value misses it too.
 */
export function missedTargets(
	{ ttftMs, tpotMs }: Pick<FoundLayout, 'ttftMs' | 'tpotMs'>,
	{ ttftSeconds, tokensPerSecondEach }: Pick<SizeTask, 'ttftSeconds' | 'tokensPerSecondEach'>,
): Miss[] {
	const misses: Miss[] = [];
	if (ttftSeconds !== null && ttftMs.high > ttftSeconds * 1000) {
		const takes =
			ttftMs.expected > ttftSeconds * 1000
				? `takes about ${seconds(ttftMs.expected / 1000)}`
				: `may take ${seconds(ttftMs.high / 1000)}`;
		misses.push({
			factor: ttftMs.high / 1000 / ttftSeconds,
			text: `the first token ${takes}, above ${seconds(ttftSeconds)}`,
		});
	}
	const slowest = 1000 / tpotMs.high;
	if (tokensPerSecondEach !== null && slowest < tokensPerSecondEach) {
		const usual = 1000 / tpotMs.expected;
		const gets =
			usual < tokensPerSecondEach
				? `gets about ${twoFigures(usual)}`
				: `may get only ${twoFigures(slowest)}`;
		misses.push({
			factor: tokensPerSecondEach / slowest,
			text: `each request ${gets} tokens a second, below ${twoFigures(tokensPerSecondEach)}`,
		});
	}
	return misses.sort((a, b) => b.factor - a.factor);
}
