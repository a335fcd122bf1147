import type { APIContext } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { entryMarkdown } from '#outputs/markdown-entry.ts';
import { answer, entryRoutes } from '#outputs/routes.ts';

export const getStaticPaths = () => entryRoutes(getCatalog());
export const GET = ({ props }: APIContext<{ key: string }>) =>
	answer(entryMarkdown(getCatalog(), getCatalog().entry(props.key)), 'markdown');
