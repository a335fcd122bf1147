import { z } from 'zod';
import { claim } from './claim.ts';
import { entryFields, fact, factFields, factText, partialDate, prose, ref } from './shared.ts';
import { acceleratorKind } from './vocabulary.ts';

/** One SKU of a chip or card. All rates are dense: without structured sparsity. */
export const acceleratorSchema = z.strictObject({
	...entryFields,
	...factFields,
	maker: ref('organisations'),
	kind: acceleratorKind,
	memoryGB: fact('GB'),
	/** What software sees, where it is published. */
	usableMemoryGB: fact('GB'),
	memoryKind: factText,
	bandwidthGBPerSecond: fact('GB/s'),
	fp64DenseTflops: fact('TFLOPS'),
	fp32DenseTflops: fact('TFLOPS'),
	tf32DenseTflops: fact('TFLOPS'),
	bf16DenseTflops: fact('TFLOPS'),
	fp16DenseTflops: fact('TFLOPS'),
	fp8DenseTflops: fact('TFLOPS'),
	fp4DenseTflops: fact('TFLOPS'),
	int8DenseTops: fact('TOPS'),
	/** How rates given "with sparsity" were turned into dense ones, if they were. */
	sparsityNote: prose(10, 240).optional(),
	interconnect: factText,
	/** Of one card, in one direction. */
	interconnectGBPerSecond: fact('GB/s'),
	powerW: fact('W'),
	formFactor: factText,
	released: partialDate.nullable().default(null),
	retired: partialDate.nullable().default(null),
	goodFor: z.array(prose(10, 200)).default([]),
	notFor: z.array(prose(10, 200)).default([]),
	claims: z.array(claim).default([]),
	supersededBy: ref('accelerators').optional(),
});
export type Accelerator = z.infer<typeof acceleratorSchema>;
