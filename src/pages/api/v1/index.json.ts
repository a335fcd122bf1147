import { getCatalog } from '#catalog/index.ts';
import { apiIndexJson } from '#outputs/api-lists.ts';
import { answer } from '#outputs/routes.ts';

export const GET = () => answer(apiIndexJson(getCatalog()), 'json');
