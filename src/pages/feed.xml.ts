import { getCatalog } from '#catalog/index.ts';
import { feedXml } from '#outputs/feed.ts';
import { answer } from '#outputs/routes.ts';

export const GET = async () => answer(await feedXml(getCatalog()), 'feed');
