/**
 * The most tokens a second that one request can get, if each token reads all active weights once:
 * bandwidth ÷ bytes read. Measured speeds stay below it; batches share the reading of the weights.
 */
export function decodeCeilingTokensPerSecond(
	bandwidthGBPerSecond: number,
	activeWeightsBytes: number,
): number {
	return (bandwidthGBPerSecond * 1e9) / activeWeightsBytes;
}
