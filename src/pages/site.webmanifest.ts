import { manifestJson } from '#outputs/manifest.ts';
import { answer } from '#outputs/routes.ts';

export const GET = () => answer(manifestJson(), 'manifest');
