import { hardwareClass } from './hardware-class.ts';
import { given } from './refusal.ts';
import { constant } from './trace.ts';
import type { Assumption, Assumptions, Machine, Weights } from './types.ts';

/** Dense operations a second of one card in the format that the engine computes in. */
export interface PeakFlops {
	flopsPerSecond: number;
	/** The same at 16 bits, given or derived. */
	fp16FlopsPerSecond: number;
	/** True where no figure was given at all and a ratio to bandwidth stands in. */
	assumed: boolean;
	/** What it was taken from: the ratio, or a figure of the machine, which may be that of another width. */
	source: Assumption | { tflops: number; isDerived: boolean };
}

type Width = 'fp16' | 'fp8' | 'fp4';

/** In what width an engine multiplies, by the format of the weights; GGUF and INT4 are widened to 16 bits. */
function computeWidth({ format }: Weights): Width {
	if (format === 'fp8' || format === 'mxfp8' || format === 'int8') return 'fp8';
	if (format === 'nvfp4' || format === 'fp4') return 'fp4';
	return 'fp16';
}

/** The figures of a machine in operations a second; each width halves the time of the one above it. */
function peaks(machine: Machine) {
	const fp8 = machine.fp8DenseTflops ?? machine.int8DenseTops;
	const fp4 = machine.fp4DenseTflops;
	const fp16 = machine.fp16DenseTflops ?? (fp8 !== null ? fp8 / 2 : fp4 !== null ? fp4 / 4 : null);
	return { fp16, fp8, fp4 };
}

/**
 * Peak for a format, in this order: the figure of that width; the next wider one given (a chip without FP8 units
 * computes FP8 weights at 16 bits); one derived from a narrower width by halving; and where a machine comes
 * with no figure at all, bandwidth × operations per byte of its class, an assumption of low confidence.
 * MXFP4 weights meet 8-bit activations on chips with FP4 units, else 16 bits.
 */
export function peakFlops(machine: Machine, weights: Weights, assumptions: Assumptions): PeakFlops {
	const { fp16, fp8, fp4 } = peaks(machine);
	if (fp16 === null) return assumedPeak(machine, assumptions);
	const width: Width = weights.format === 'mxfp4' && fp4 !== null ? 'fp8' : computeWidth(weights);
	const narrow = width === 'fp4' ? (fp4 ?? fp8) : width === 'fp8' ? fp8 : fp16;
	const tflops = narrow ?? fp16;
	return {
		flopsPerSecond: tflops * 1e12,
		fp16FlopsPerSecond: fp16 * 1e12,
		assumed: false,
		source: { tflops, isDerived: machine.fp16DenseTflops === null },
	};
}

function assumedPeak(machine: Machine, assumptions: Assumptions): PeakFlops {
	const bandwidth = given(machine.bandwidthGBPerSecond, 'machine.bandwidthGBPerSecond');
	const ratio = constant(assumptions, `prefill-flops-per-byte-${hardwareClass(machine)}`);
	const flopsPerSecond = ratio.value * bandwidth * 1e9;
	return {
		flopsPerSecond,
		fp16FlopsPerSecond: flopsPerSecond,
		assumed: true,
		source: ratio,
	};
}
