import { z } from 'zod';
import { claim } from './claim.ts';
import {
	entryFields,
	fact,
	factFields,
	factText,
	partialDate,
	prose,
	ref,
	slug,
} from './shared.ts';
import { cooling, systemKind } from './vocabulary.ts';

/** One machine that one can buy, with the configurations we size. */
export const systemSchema = z.strictObject({
	...entryFields,
	...factFields,
	maker: ref('organisations'),
	kind: systemKind,
	/** Whether it can stand beside a desk: noise, plug and cooling of an office. */
	deskSide: z.boolean(),
	configurations: z
		.array(
			z.strictObject({
				id: slug,
				accelerator: ref('accelerators'),
				count: z.int().positive(),
				note: prose(5, 200).optional(),
			}),
		)
		.min(1),
	cpu: factText('Processor'),
	cpuSockets: fact('sockets', 'Processor sockets'),
	ramMaxGB: fact('GB', 'Memory of the host, at most'),
	storage: factText('Storage'),
	network: factText('Network'),
	formFactor: factText('Form factor'),
	rackUnits: fact('U', 'Height in the rack'),
	cooling: cooling.nullable().default(null),
	/** One power supply. */
	powerSupplyW: fact('W', 'One power supply'),
	powerSupplyCount: fact('supplies', 'Power supplies'),
	maxPowerW: fact('W', 'Power at most'),
	released: partialDate.nullable().default(null),
	retired: partialDate.nullable().default(null),
	goodFor: z.array(prose(10, 200)).default([]),
	notFor: z.array(prose(10, 200)).default([]),
	claims: z.array(claim).default([]),
	supersededBy: ref('systems').optional(),
});
export type System = z.infer<typeof systemSchema>;
