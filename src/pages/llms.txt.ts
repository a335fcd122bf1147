import { getCatalog } from '#catalog/index.ts';
import { llmsText } from '#outputs/llms.ts';
import { answer } from '#outputs/routes.ts';

export const GET = () => answer(llmsText(getCatalog()), 'text');
