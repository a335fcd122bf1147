import type { Catalog, Entry } from '#catalog/types.ts';
import { assumptionsOf } from '#domain/sizing/tool/assumptions.ts';
import { defaultAsk } from '#domain/sizing/tool/ask.ts';
import { sizeFleet, type FleetAnswer } from '#domain/sizing/tool/fleet.ts';
import type { Precision, SizeAsk } from '#domain/sizing/tool/types.ts';
import { attempt } from '#domain/sizing/refusal.ts';
import { verdictFlags } from '#format/sizing/ladder-table.ts';
import type { NumberFormat } from '#schemas/vocabulary.ts';
import { askEngine } from './ask-engine.ts';
import type { RungView } from './rungs.ts';
import { sizeData, sizedMachine, sizedModel } from './size-data.ts';
import { toolPath } from './size-embed.ts';

/** What the engine makes of a rung: nothing of it is typed. */
export interface RungSizing {
	flag: (typeof verdictFlags)[keyof typeof verdictFlags];
	why: string;
	/** "First token", "300 ms", "200 ms to 500 ms". */
	figures: { label: string; value: string; range: string }[];
	/** Null where the tool does not offer the model or the machine. */
	toolPath: string | null;
}

const precisionOf = (format: NumberFormat): Precision =>
	/fp16|bf16|fp32|f16/.test(format) ? 'bf16' : /fp8|int8|q8|8bit/.test(format) ? 'fp8' : 'int4';

/** Sizes a rung of an architecture; null for loads without tokens, which the engine does not know. */
export function rungSizing(
	catalog: Catalog,
	entry: Entry<'architectures'>,
	{ rung }: RungView,
): RungSizing | null {
	const { latencySeconds, ...shared } = entry.data.workload;
	const { inputTokens, outputTokens } = { ...shared, ...rung.workload };
	if (inputTokens === undefined || outputTokens === undefined) return null;
	const { system, id, count } = rung.configuration;
	const machine = sizedMachine(catalog, catalog.get('systems', system), id);
	const load = {
		cacheBits: 16 as const,
		requests: rung.workload.concurrentRequests,
		inputTokens,
		outputTokens,
		ttftSeconds: latencySeconds,
		tokensPerSecondEach: null,
	};
	const asked = askEngine(() => {
		const data = sizeData(catalog);
		const question = {
			...load,
			model: sizedModel(catalog.get('models', rung.model)),
			machine,
			machines: count,
			format: rung.precision,
		};
		return { data, answer: attempt(() => sizeFleet(question, assumptionsOf(data))) };
	});
	if (!asked.ok) {
		return { flag: verdictFlags.unknown, why: asked.why, figures: [], toolPath: null };
	}
	const { data, answer } = asked.value;
	if (!answer.ok) return null;
	const ask: SizeAsk = {
		...defaultAsk,
		...load,
		requests: answer.value.requestsEach,
		model: rung.model,
		machine: machine.id,
		precision: precisionOf(rung.precision),
	};
	const isOffered =
		data.models.some((model) => model.id === rung.model) &&
		data.machines.some((other) => other.id === machine.id);
	return {
		flag: verdictFlags[answer.value.rung.verdict],
		why: answer.value.rung.why,
		figures: figuresOf(answer.value),
		toolPath: isOffered ? toolPath(ask) : null,
	};
}

const shownIds = ['ttft', 'speed', 'power'];

const figuresOf = ({ figures }: FleetAnswer) =>
	figures
		.filter(({ id }) => shownIds.includes(id))
		.map(({ label, value, low, high }) => ({ label, value, range: `${low} to ${high}` }));
