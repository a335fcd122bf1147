import type { DiagramEdge } from './types.ts';

/** Edges as a reader follows them: by step number, then those without one, each in file order. */
export function inFlowOrder(edges: readonly DiagramEdge[]): DiagramEdge[] {
	const stepOf = ({ step }: DiagramEdge): number => step ?? Number.MAX_SAFE_INTEGER;
	return [...edges].sort((a, b) => stepOf(a) - stepOf(b));
}
