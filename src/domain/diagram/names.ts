import type { ComponentKind, DiagramComponent, EdgeKind, EntryLinks } from './types.ts';

/** The word that stands for a kind of component in the picture and in its tables. */
export const componentKindName: Readonly<Record<ComponentKind, string>> = {
	actor: 'People',
	application: 'Application',
	gateway: 'Gateway',
	model: 'Model',
	store: 'Store',
	compute: 'Compute',
	sensor: 'Sensor',
	control: 'Control',
	external: 'Outside',
};

/** The word that stands for a kind of edge in the legend and in the flow table. */
export const edgeKindName: Readonly<Record<EdgeKind, string>> = {
	request: 'Request',
	data: 'Data',
	control: 'Control',
	feedback: 'Feedback',
};

/** The small words below a component's name: the entry it leads to, else its kind. */
export function captionOf(component: DiagramComponent, links: EntryLinks): string {
	return links[component.id]?.title ?? componentKindName[component.kind];
}
