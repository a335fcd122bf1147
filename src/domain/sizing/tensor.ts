/** What a matrix does: GGUF's recipe chooses its type by it. */
export type TensorRole =
	| 'embedding'
	| 'output'
	| 'attention-q'
	| 'attention-k'
	| 'attention-v'
	| 'attention-kv-b'
	| 'attention-output'
	| 'ffn-gate'
	| 'ffn-up'
	| 'ffn-down'
	| 'router'
	| 'vector'
	| 'other';

/** Parts of a model that are sized, shown and read apart. */
export type ModelPart =
	| 'embedding'
	| 'head'
	| 'attention'
	| 'state-layers'
	| 'dense-ffn'
	| 'routed-experts'
	| 'shared-experts'
	| 'router'
	| 'norms'
	| 'prediction'
	| 'other';

/** One tensor, or several alike of one layer. */
export interface Tensor {
	part: ModelPart;
	role: TensorRole;
	/** −1 outside the layers. */
	layer: number;
	parameterCount: number;
	/** Length of a row: a block format must divide it. */
	rowLength: number;
}

/** How the numbers of a configuration are read where they allow more than one reading. */
export interface Reading {
	/** One matrix for embedding and output. */
	tied: boolean;
	/** A dense feed-forward part in the layers that have experts too. */
	denseBesideExperts: boolean;
	/** Three matrices in a feed-forward part, not two. */
	gated: boolean;
}

/** A tensor of one dimension: norm, bias. */
export const vector = (part: ModelPart, layer: number, length: number): Tensor => ({
	part,
	role: 'vector',
	layer,
	parameterCount: length,
	rowLength: length,
});

/** A matrix with rows of `rowLength`. */
export const matrix = (
	[part, role]: [ModelPart, TensorRole],
	layer: number,
	rowLength: number,
	rowCount: number,
): Tensor => ({ part, role, layer, parameterCount: rowLength * rowCount, rowLength });
