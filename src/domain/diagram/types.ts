/** What a part of an architecture is, in the closed words that the diagram and its tables know. */
export type ComponentKind =
	| 'actor'
	| 'application'
	| 'gateway'
	| 'model'
	| 'store'
	| 'compute'
	| 'sensor'
	| 'control'
	| 'external';

/** What runs along an edge: a call, data at rest or in bulk, a rule or permission, a signal back. */
export type EdgeKind = 'request' | 'data' | 'control' | 'feedback';

/** One part of an architecture: a node of the diagram and a row of the component table. */
export interface DiagramComponent {
	readonly id: string;
	readonly label: string;
	readonly kind: ComponentKind;
	/** What it does in this architecture, not what it is in general. */
	readonly role: string;
	readonly alternatives?: readonly string[] | undefined;
	/** True where the design works without it. */
	readonly optional?: boolean | undefined;
	/** True for the component that the design is about: drawn filled. */
	readonly main?: boolean | undefined;
	/** Id of the frame it stands in. */
	readonly group?: string | undefined;
}

/** A labelled frame around components. */
export interface DiagramGroup {
	readonly id: string;
	readonly label: string;
}

/** Something that flows from one component to another. */
export interface DiagramEdge {
	readonly from: string;
	readonly to: string;
	/** What flows. */
	readonly label?: string | undefined;
	readonly kind: EdgeKind;
	/** Its number in the flow; edges of one moment may share a number. */
	readonly step?: number | undefined;
}

/** The one list that the picture, the tables and the bill of materials are drawn from. */
export interface DiagramSource {
	readonly components: readonly DiagramComponent[];
	readonly edges: readonly DiagramEdge[];
	readonly groups: readonly DiagramGroup[];
}

/** A mistake in a diagram; the content checker maps the path to a line and a column. */
export interface DiagramFinding {
	readonly path: (string | number)[];
	readonly message: { readonly found: string; readonly wanted: string };
}

/** Where a component leads: our own entry about it. The page looks it up. */
export interface EntryLink {
	/** Inside the site, without the base path. */
	readonly path: string;
	readonly title: string;
}

/** The links of a diagram by the id of the component; a component without one is not here. */
export type EntryLinks = Readonly<Record<string, EntryLink>>;
