import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCatalog } from '#catalog/index.ts';
import { assumptionsOf } from '#domain/sizing/tool/assumptions.ts';
import { writeModelJson } from '#domain/sizing/tool/write-size-json.ts';
import { askEngine } from '#views/ask-engine.ts';
import { sizeData } from '#views/size-data.ts';

export const getStaticPaths = (() => {
	const paths = askEngine(() => {
		const data = sizeData(getCatalog());
		const assumptions = assumptionsOf(data);
		return data.models.map((model) => ({
			params: { model: model.id },
			props: { json: writeModelJson(model, assumptions) },
		}));
	});
	return paths.ok ? paths.value : [];
}) satisfies GetStaticPaths;

/** What the tool needs of one model; loaded when it is asked about. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	Response.json(props.json);
