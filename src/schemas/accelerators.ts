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
	memoryGB: fact('GB', 'Memory'),
	/** What software sees, where it is published. */
	usableMemoryGB: fact('GB', 'Memory that software sees'),
	memoryKind: factText('Kind of memory'),
	bandwidthGBPerSecond: fact('GB/s', 'Memory bandwidth'),
	fp64DenseTflops: fact('TFLOPS', 'FP64, dense'),
	fp32DenseTflops: fact('TFLOPS', 'FP32, dense'),
	tf32DenseTflops: fact('TFLOPS', 'TF32, dense'),
	bf16DenseTflops: fact('TFLOPS', 'BF16, dense'),
	fp16DenseTflops: fact('TFLOPS', 'FP16, dense'),
	fp8DenseTflops: fact('TFLOPS', 'FP8, dense'),
	fp4DenseTflops: fact('TFLOPS', 'FP4, dense'),
	int8DenseTops: fact('TOPS', 'INT8, dense'),
	/** How rates given "with sparsity" were turned into dense ones, if they were. */
	sparsityNote: prose(10, 240).optional(),
	interconnect: factText('Interconnect'),
	/** Of one card, in one direction. */
	interconnectGBPerSecond: fact('GB/s', 'Interconnect of one card, one direction'),
	powerW: fact('W', 'Power'),
	formFactor: factText('Form factor'),
	released: partialDate.nullable().default(null),
	retired: partialDate.nullable().default(null),
	goodFor: z.array(prose(10, 200)).default([]),
	notFor: z.array(prose(10, 200)).default([]),
	claims: z.array(claim).default([]),
	supersededBy: ref('accelerators').optional(),
});
export type Accelerator = z.infer<typeof acceleratorSchema>;
