/**
 * How speeds were reached: formulas with what they were filled with. This is a seam: in a browser `package.json` puts
 * `late-speed-traces.ts` in its place, which loads this file when a formula is opened.
 */
export { localReadingTrace, localRequestTrace, localWritingTrace } from './local-speed-trace.ts';
export { filledTrace, serverTrace } from './server-speed-trace.ts';
