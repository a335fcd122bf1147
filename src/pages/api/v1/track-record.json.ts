import { getCatalog } from '#catalog/index.ts';
import { trackRecordJson } from '#outputs/api-track-record.ts';
import { answer } from '#outputs/routes.ts';

export const GET = () => answer(trackRecordJson(getCatalog()), 'json');
