import {
	edgeLabelPadding,
	lineHeight,
	nodePadding,
	stepCircleSize,
} from '#domain/diagram/metrics.ts';
import type { DiagramComponent, DiagramEdge, DiagramGroup } from '#domain/diagram/types.ts';
import { wrapLabel, type MeasureText } from '#domain/diagram/wrap-label.ts';
import { measureName, measureNote } from './measure-text.ts';

/** Room in px, whole numbers. */
export interface Room {
	readonly width: number;
	readonly height: number;
}

/** The words of a component, broken into lines, with the room they take. */
export interface ComponentRoom extends Room {
	readonly nameLines: readonly string[];
	readonly captionLines: readonly string[];
}

/** The words of an edge, broken into lines, with the room that they and the step number take. */
export interface EdgeLabelRoom extends Room {
	readonly lines: readonly string[];
}

/** Room for a component: its name on up to three lines, its caption below on up to two. */
export function componentRoom(
	component: DiagramComponent,
	caption: string,
	maxWidth: number,
): ComponentRoom {
	const nameLines = wrapLabel(component.label, measureName, { maxWidth, maxLines: 3 });
	const captionLines = wrapLabel(caption, measureNote, { maxWidth, maxLines: 2 });
	const widest = Math.max(widestOf(nameLines, measureName), widestOf(captionLines, measureNote));
	return {
		nameLines,
		captionLines,
		width: Math.ceil(widest) + 2 * nodePadding.inline,
		height:
			nameLines.length * lineHeight.name +
			captionLines.length * lineHeight.note +
			2 * nodePadding.block,
	};
}

/**
 * Room for the step number of an edge and for what flows along it; nothing when it has neither.
 * A width of 0 leaves the words out: a narrow column has room for the number only.
 */
export function edgeLabelRoom(edge: DiagramEdge, maxWidth: number): EdgeLabelRoom | undefined {
	const text = maxWidth === 0 ? '' : (edge.label ?? '');
	const lines = wrapLabel(text, measureNote, { maxWidth, maxLines: 3 });
	const circle = edge.step === undefined ? 0 : stepCircleSize;
	if (lines.length === 0) {
		return circle === 0 ? undefined : { lines, width: circle, height: circle };
	}
	const words = Math.ceil(widestOf(lines, measureNote)) + 2 * edgeLabelPadding.inline;
	return {
		lines,
		width: words + circle,
		height: Math.max(circle, lines.length * lineHeight.note + 2 * edgeLabelPadding.block),
	};
}

/** Room for the name of a frame, on one line. */
export function groupNameRoom(group: DiagramGroup): Room {
	return { width: Math.ceil(measureNote(group.label)), height: lineHeight.note };
}

function widestOf(lines: readonly string[], measure: MeasureText): number {
	return Math.max(0, ...lines.map(measure));
}
