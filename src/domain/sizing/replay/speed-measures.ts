import { given } from '../refusal.ts';
import { outputTokensPerSecond, timePerOutputTokenMs, timeToFirstTokenMs } from '../speed.ts';
import { estimate } from '../trace.ts';
import { computedInput, givenInput } from '../traces/inputs.ts';
import type { Estimate, TraceInput } from '../types.ts';
import type { ReadCase } from './case.ts';

/** Another view of an estimate: its value times a factor, the range alike. */
function scaled(
	from: Estimate,
	factor: number,
	view: { unit: string; id: string; label: string; formula: string; inputs: TraceInput[] },
): Estimate {
	const { unit, ...trace } = view;
	const range = { low: from.low / from.expected, high: from.high / from.expected };
	return estimate(
		from.expected * factor,
		unit,
		{ ...range, confidence: from.confidence },
		{
			...trace,
			inputs: [computedInput(from.trace.label, from), ...trace.inputs],
		},
	);
}

const outputOf = (read: ReadCase) => {
	const { outputTokens, inputTokens } = read.load;
	return {
		output: given(outputTokens, 'workload.output_tokens'),
		input: given(inputTokens, 'workload.input_tokens'),
	};
};

/** Requests that end in a second. */
export function requestsPerSecond(read: ReadCase): Estimate {
	const output = given(read.load.outputTokens, 'workload.output_tokens');
	return scaled(outputTokensPerSecond(read.speed()), 1 / output, {
		unit: 'requests/s',
		id: 'requests',
		label: 'Requests a second',
		formula: 'answer tokens a second ÷ answer tokens of one request',
		inputs: [givenInput('Answer', output, 'tokens', 'load')],
	});
}

/** Prompt and answer tokens a second together. */
export function totalTokensPerSecond(read: ReadCase): Estimate {
	const { input, output } = outputOf(read);
	return scaled(outputTokensPerSecond(read.speed()), (input + output) / output, {
		unit: 'tokens/s',
		id: 'total-tokens',
		label: 'Prompt and answer tokens a second',
		formula: 'answer tokens a second × (prompt + answer) ÷ answer',
		inputs: [
			givenInput('Prompt', input, 'tokens', 'load'),
			givenInput('Answer', output, 'tokens', 'load'),
		],
	});
}

/** Tokens a second that one user sees. */
export function tokensPerSecondPerUser(read: ReadCase): Estimate {
	const time = timePerOutputTokenMs(read.speed());
	const speed = 1000 / time.expected;
	return estimate(
		speed,
		'tokens/s',
		{
			low: time.expected / time.high,
			high: time.expected / time.low,
			confidence: time.confidence,
		},
		{
			id: 'user-speed',
			label: 'Writing speed that one user sees',
			formula: '1,000 ÷ time per token in ms',
			inputs: [computedInput('Time per token', time)],
		},
	);
}

/** Milliseconds from the question to the last token of the answer. */
export function requestLatencyMs(read: ReadCase): Estimate {
	const output = given(read.load.outputTokens, 'workload.output_tokens');
	const first = timeToFirstTokenMs(read.speed());
	const each = timePerOutputTokenMs(read.speed());
	const sum = (a: number, b: number) => a + Math.max(0, output - 1) * b;
	const expected = sum(first.expected, each.expected);
	return estimate(
		expected,
		'ms',
		{
			low: sum(first.low, each.low) / expected,
			high: sum(first.high, each.high) / expected,
			confidence: first.confidence,
		},
		{
			id: 'request-latency',
			label: 'Time of one request',
			formula: 'time to first token + (answer − 1) × time per token',
			inputs: [
				computedInput('Time to first token', first),
				computedInput('Time per token', each),
				givenInput('Answer', output, 'tokens', 'load'),
			],
		},
	);
}
