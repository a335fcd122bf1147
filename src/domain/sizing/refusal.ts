import type { Model, Refusal, Result } from './types.ts';

/** Thrown inside the engine where an input lacks or a case is not covered; `attempt` turns it into a result. */
export class SizingRefusal extends Error {
	readonly refusal: Refusal;
	constructor(kind: Refusal['kind'], field: string, why: string) {
		super(why);
		this.name = 'SizingRefusal';
		this.refusal = { kind, field, why };
	}
}

/** Runs a computation and returns its value, or the refusal that stopped it. Other errors pass. */
export function attempt<T>(compute: () => T): Result<T> {
	try {
		return { ok: true, value: compute() };
	} catch (error) {
		if (error instanceof SizingRefusal) return { ok: false, refusal: error.refusal };
		throw error;
	}
}

/** The value, or a refusal that names the field. */
export function given<T>(value: T | null | undefined, field: string): T {
	if (value === null || value === undefined || Number.isNaN(value)) {
		throw new SizingRefusal('missing', field, `${field} is not given`);
	}
	return value;
}

type NumberField = {
	[K in keyof Model]: Model[K] extends number | null ? K : never;
}[keyof Model];

/** A number of the model's shape, or a refusal that names it. */
export function shape(model: Model, field: NumberField): number {
	return given(model[field], `model.${field}`);
}
