import { giveSpeedTraces } from '../late-speed-traces.ts';
import * as speedTraces from '../speed-traces.ts';

/** From now on, a browser's answers tell how each speed was reached; elsewhere they always do. */
export const tellSpeeds = (): void => {
	giveSpeedTraces(speedTraces);
};
