import { activeParameterCount, readModel } from './parameters.ts';
import type { Tensor, TensorRole } from './tensor.ts';
import type { TuningQuestion } from './tuning-question.ts';

const attentionRoles: TensorRole[] = [
	'attention-q',
	'attention-k',
	'attention-v',
	'attention-output',
];

/** Roles that get an adapter; latent attention's projections count as attention. */
function isTarget(tensor: Tensor, targets: TuningQuestion['targets']): boolean {
	if (tensor.layer < 0 || tensor.role === 'vector' || tensor.role === 'router') return false;
	if (targets === 'attention-qv') {
		return tensor.role === 'attention-q' || tensor.role === 'attention-v';
	}
	if (targets === 'attention') {
		return attentionRoles.includes(tensor.role) || tensor.part === 'attention';
	}
	return tensor.part !== 'routed-experts';
}

/**
 * Parameters of low-rank adapters:
 *
 *     Σ over target matrices  rank × (inputs + outputs)
 *
 * Experts that the router chooses get none, as the trainers' presets leave them out.
 * Source: https://arxiv.org/abs/2106.09685, §4.1.
 */
export function adapterParameterCount(
	{ model, targets }: Pick<TuningQuestion, 'model' | 'targets'>,
	rank: number,
): number {
	const { tensors, reading } = readModel(model);
	if (!reading) return wholeModelAdapters(model, rank);
	return tensors
		.filter((tensor) => isTarget(tensor, targets))
		.reduce(
			(sum, { rowLength, parameterCount }) => sum + rank * (rowLength + parameterCount / rowLength),
			0,
		);
}

/** Where only the size is known: as if all weights were square matrices of a usual width. */
function wholeModelAdapters(model: TuningQuestion['model'], rank: number): number {
	const width = model.hiddenSize ?? 4096;
	return (activeParameterCount(model) / width) * 2 * rank;
}
