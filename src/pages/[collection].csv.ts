import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { answer, collectionRoutes } from '#outputs/routes.ts';
import { tableCsv } from '#outputs/table-csv.ts';
import type { CollectionName } from '#schemas/shared.ts';

export const getStaticPaths = collectionRoutes;
export const GET = ({ props }: APIContext<{ collection: CollectionName }>) =>
	answer(tableCsv(getCatalog(), props.collection), 'csv');
