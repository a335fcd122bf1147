import type { Box, Point } from './geometry.ts';

/** A component with its place and the lines that its words were broken into. */
export interface PlacedNode extends Box {
	readonly id: string;
	readonly nameLines: readonly string[];
	readonly captionLines: readonly string[];
}

/** A frame with its place. */
export interface PlacedGroup extends Box {
	readonly id: string;
	/** Room for its name, inside the frame: where no edge crosses it, if there is such a place. */
	readonly nameBox: Box;
}

/** Room on an edge: the circle of its step number, then its words; without words, the circle alone. */
export interface PlacedEdgeLabel extends Box {
	readonly lines: readonly string[];
}

/** An edge with its way. */
export interface PlacedEdge {
	/** Start, bends and end; the ends lie on the borders of the two nodes. */
	readonly points: readonly Point[];
	readonly label?: PlacedEdgeLabel | undefined;
}

/** Which way the flow runs on the drawing. */
export type FlowDirection = 'right' | 'down';

/** A drawing, laid out: all measures in px at full size, whole numbers. */
export interface PlacedDiagram {
	readonly direction: FlowDirection;
	readonly width: number;
	readonly height: number;
	readonly nodes: readonly PlacedNode[];
	readonly groups: readonly PlacedGroup[];
	/** In the order of the source. */
	readonly edges: readonly PlacedEdge[];
}

/** The two drawings of one diagram: for a wide column and for a narrow one. */
export interface PlacedDiagrams {
	readonly wide: PlacedDiagram;
	readonly tall: PlacedDiagram;
}
