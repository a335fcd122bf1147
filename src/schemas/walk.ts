import { z } from 'zod';
import type { FieldMeta } from './shared.ts';

/** A value found in an entry, where it stands, and what the schema says about it. */
export interface WalkedField {
	path: (string | number)[];
	value: unknown;
	meta: FieldMeta;
}

type Def = z.core.$ZodTypeDef & {
	innerType?: z.core.$ZodType;
	element?: z.core.$ZodType;
	valueType?: z.core.$ZodType;
	shape?: Record<string, z.core.$ZodType>;
	options?: z.core.$ZodType[];
	items?: z.core.$ZodType[];
	in?: z.core.$ZodType;
};

/**
 * Every field of `value` that the schema marks with metadata, depth first in file order.
 * `value` must have passed the schema.
 */
export function* walkFields(
	schema: z.core.$ZodType,
	value: unknown,
	path: (string | number)[] = [],
): Generator<WalkedField> {
	if (value === undefined || value === null) return;
	const meta = z.globalRegistry.get(schema) as FieldMeta | undefined;
	if (meta) yield { path, value, meta };
	const def = schema._zod.def as Def;
	if (def.innerType) yield* walkFields(def.innerType, value, path);
	else if (def.in) yield* walkFields(def.in, value, path);
	else if (def.shape) {
		for (const [key, child] of Object.entries(def.shape))
			yield* walkFields(child, (value as Record<string, unknown>)[key], [...path, key]);
	} else if (def.element && Array.isArray(value)) {
		for (const [index, item] of value.entries())
			yield* walkFields(def.element, item, [...path, index]);
	} else if (def.valueType) {
		for (const [key, item] of Object.entries(value))
			yield* walkFields(def.valueType, item, [...path, key]);
	} else if (def.options) {
		const fitting = def.options.find((option) => z.safeParse(option, value).success);
		if (fitting) yield* walkFields(fitting, value, path);
	}
}
