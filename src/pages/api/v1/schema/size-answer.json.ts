import { sizeSchemaJson } from '#outputs/size-schema.ts';
import { answer } from '#outputs/routes.ts';

export const GET = () => answer(sizeSchemaJson('answer'), 'schema');
