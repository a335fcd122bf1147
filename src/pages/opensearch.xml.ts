import { answer } from '#outputs/routes.ts';
import { searchDescriptionXml } from '#outputs/search-description.ts';

export const GET = () => answer(searchDescriptionXml(), 'search');
