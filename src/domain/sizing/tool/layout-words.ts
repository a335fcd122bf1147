import type { FoundLayout } from '../layouts.ts';

/** A layout in words: "tensor parallel 2", "4 copies, each tensor parallel 2", "layers over 4 cards". */
export function layoutWords(
	{ layout, copies }: Pick<FoundLayout, 'layout' | 'copies'>,
	acceleratorCount: number,
): string {
	if (layout.layerSplit) return `layers over ${String(acceleratorCount)} cards`;
	const parts = [
		...(layout.tensorParallel > 1 ? [`tensor parallel ${String(layout.tensorParallel)}`] : []),
		...(layout.pipelineParallel > 1 ? [`pipeline of ${String(layout.pipelineParallel)}`] : []),
	].join(', ');
	if (copies === 1) return parts === '' ? 'one card' : parts;
	return `${String(copies)} copies, each ${parts === '' ? 'on one card' : parts}`;
}
