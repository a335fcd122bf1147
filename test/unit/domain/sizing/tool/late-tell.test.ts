import { expect, test } from 'vitest';
import * as late from '#domain/sizing/late-tell.ts';
import { tell, type Traces } from '#domain/sizing/tell.ts';
import { tellTraces } from '#domain/sizing/tool/tell-traces.ts';

const reported = (traces: Traces) => traces.reportedMemory(8);

test('a browser tells nothing until formulas are given, then what everybody is told', () => {
	expect(late.tell(reported)).toEqual({ id: '', label: '', formula: '', inputs: [] });
	tellTraces();
	expect(late.tell(reported)).toEqual(tell(reported));
	expect(tell(reported).formula).not.toBe('');
});
