/** What the recipe asks of a model beside the tensor itself. */
export interface RecipeContext {
	layerCount: number;
	/** Layers with attention: the recipe counts values' matrices on their own. */
	attentionLayerCount: number;
	expertCount: number;
	/** Query heads that share one pair of key and value. */
	queriesPerKv: number;
	/** 80 layers with grouped heads: values are a small matrix there and get more bits. */
	wideGrouped: boolean;
	tied: boolean;
	/** Quantised with an importance matrix, as most published files below four bits are. */
	importanceMatrix: boolean;
	/** Embedding and output stay at eight bits. */
	wideTables: boolean;
}

/** Layers at both ends, and every third between, get more bits. */
export const getsMoreBits = (layer: number, layers: number) => {
	const eighth = Math.floor(layers / 8);
	return layer < eighth || layer >= Math.floor((7 * layers) / 8) || (layer - eighth) % 3 === 2;
};
