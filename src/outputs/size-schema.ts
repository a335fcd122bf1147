import { answerSchema, questionSchema } from '#domain/sizing/replay/schema.ts';
import { absolute } from './addresses.ts';

const schemas = { question: questionSchema, answer: answerSchema };

/** JSON Schema (draft 2020-12) of a question to the command `size`, or of its answer, with its address. */
export function sizeSchemaJson(of: keyof typeof schemas): string {
	const { $schema, ...schema } = schemas[of];
	return JSON.stringify({
		$schema,
		$id: absolute(`/api/v1/schema/size-${of}.json`),
		...schema,
	});
}
