import { cacheTokens, kvCache, kvPool } from './cache.ts';
import { fit } from './fit.ts';
import { computeBuffer, localNeed, localPool } from './local-memory.ts';
import { localReadingTrace, localRequestTrace, localWritingTrace } from './local-speed.ts';
import { freeMemory, leftAlone, localAtWork, serverAtWork, spread } from './memory-bar.ts';
import { cost, energy, withOwnBill } from './money.ts';
import { forwardMemory, measuredMemory, samplingMemory, stepMemory } from './overheads.ts';
import { meanPower, powerAtWork, provisionedPower } from './power.ts';
import { filledTrace, serverTrace } from './server-speed.ts';
import { speed, speedOfEach, withAssumed } from './speed.ts';
import { cardMemory, reportedMemory, sharedMemory, totalMemory } from './usable-memory.ts';
import { weights, weightsOnCard } from './weights.ts';

/** How each number of the engine was reached: its formula, with what it was filled with. */
export const traces = {
	cacheTokens,
	cardMemory,
	computeBuffer,
	cost,
	energy,
	filledTrace,
	fit,
	forwardMemory,
	freeMemory,
	kvCache,
	kvPool,
	leftAlone,
	localAtWork,
	localNeed,
	localPool,
	localReadingTrace,
	localRequestTrace,
	localWritingTrace,
	meanPower,
	measuredMemory,
	powerAtWork,
	provisionedPower,
	reportedMemory,
	samplingMemory,
	serverAtWork,
	serverTrace,
	sharedMemory,
	speed,
	speedOfEach,
	spread,
	stepMemory,
	totalMemory,
	weights,
	weightsOnCard,
	withAssumed,
	withOwnBill,
};
