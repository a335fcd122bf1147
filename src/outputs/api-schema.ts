import { z } from 'zod';
import { collections } from '#schemas/index.ts';
import type { CollectionName } from '#schemas/shared.ts';
import { collectionWords } from '#format/words.ts';
import { absolute } from './addresses.ts';

/**
 * JSON Schema (draft 2020-12) of what an author writes in an entry of a collection, and of `data` in
 * the API. References, units and labels stand in it as `collection`, `vocabulary`, `unit`, `label`.
 */
export function schemaJson(collection: CollectionName): string {
	const { $schema, ...schema } = z.toJSONSchema(collections[collection].schema, { io: 'input' });
	return JSON.stringify({
		$schema,
		$id: absolute(`/api/v1/schema/${collection}.json`),
		title: collectionWords[collection].one,
		description: collectionWords[collection].lead,
		...schema,
	});
}
