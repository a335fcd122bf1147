import { attempt } from '../refusal.ts';
import type { MeasuredRung } from './choose.ts';
import { figures, type Bill } from './figures.ts';
import { memoryBar } from './memory-bar.ts';
import { longest } from './task.ts';
import type { Figure, MemoryBar } from './types.ts';

/** The memory of one copy; null where the model's shape or the machine's memory is not known. */
export function memoryOf({ measured }: Pick<MeasuredRung, 'measured'>): MemoryBar | null {
	const bar = attempt(() => memoryBar(measured.memory, longest(measured.question)));
	return bar.ok ? bar.value : null;
}

/** The figures of a rung; none where nothing runs. */
export function figuresOf({ measured, rung }: MeasuredRung, bill: Bill): Figure[] {
	if (rung.layout === null) return [];
	const { question } = measured;
	const { machine, plannedWatts } = rung;
	const found = attempt(() => figures({ question, machine, plannedWatts, bill }));
	return found.ok ? found.value : [];
}
