import { giveTraces } from '../late-tell.ts';
import { traces } from '../traces/index.ts';

/** From now on, a browser's answers tell how each number was reached; elsewhere they always do. */
export const tellTraces = (): void => {
	giveTraces(traces);
};
