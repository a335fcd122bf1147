import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { entryJson } from '#outputs/api-entry.ts';
import { answer, entryRoutes } from '#outputs/routes.ts';

export const getStaticPaths = () => entryRoutes(getCatalog());
export const GET = ({ props }: APIContext<{ key: string }>) =>
	answer(entryJson(getCatalog(), getCatalog().entry(props.key)), 'json');
