import type { WeightFormat } from '../formats.ts';
import type { Assumptions } from '../types.ts';
import { figuresOf, memoryOf } from './about.ts';
import { defaultAsk } from './ask.ts';
import { adviceOn, type Advice } from './changes.ts';
import type { Bill } from './figures.ts';
import { rungOf } from './ladder-rungs.ts';
import { measure } from './measure.ts';
import type { Figure, LadderRung, MemoryBar, SizedMachine, SizedModel } from './types.ts';

/** A model on a number of like machines, as an architecture plans it. */
export interface FleetQuestion {
	model: SizedModel;
	machine: SizedMachine;
	/** Machines side by side, each with its own copies of the model. */
	machines: number;
	/** Format of the weights, as it is written. */
	format: WeightFormat;
	cacheBits: 16 | 8;
	/** Requests at the same time, over all machines. */
	requests: number;
	inputTokens: number;
	outputTokens: number;
	ttftSeconds: number | null;
	tokensPerSecondEach: number | null;
	bill?: Bill;
}

/** What each of the machines reaches with its share of the requests. */
export interface FleetAnswer extends Advice {
	/** Of one machine. */
	rung: LadderRung;
	/** Requests of the machine that has most of them. */
	requestsEach: number;
	/** Of one machine. */
	memory: MemoryBar | null;
	/** Of one machine; speeds and power of all are these times the machines. */
	figures: Figure[];
}

/** The figures of an architecture's rung: the requests divided over its machines, one of them worked out. */
export function sizeFleet(question: FleetQuestion, assumptions: Assumptions): FleetAnswer {
	const requestsEach = Math.ceil(question.requests / question.machines);
	const task = { ...question, formatNotes: [], requests: requestsEach };
	const measured = measure(task, assumptions);
	const rung = rungOf(measured, defaultAsk, assumptions);
	return {
		rung,
		requestsEach,
		memory: memoryOf({ measured }),
		figures: figuresOf({ measured, rung }, question.bill ?? defaultAsk),
		...adviceOn(measured, assumptions),
	};
}
