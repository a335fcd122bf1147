import './under-a-base.ts';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { FieldReader } from '#domain/sizing/replay/fields.ts';
import { readCase } from '#domain/sizing/replay/case.ts';
import { answerQuestion } from '#domain/sizing/replay/question.ts';
import { replay } from '#domain/sizing/replay/replay.ts';
import { attempt } from '#domain/sizing/refusal.ts';
import { answerSchema, questionSchema } from '#domain/sizing/replay/schema.ts';
import { sizeSchemaJson } from '#outputs/size-schema.ts';
import { readAssumptions } from '#reader/assumptions.ts';
import { readRows } from '../domain/sizing/cases.ts';

const assumptions = readAssumptions();
const silent = () => undefined;
const schemaOf = (of: 'question' | 'answer') =>
	z.fromJSONSchema(JSON.parse(sizeSchemaJson(of)) as Parameters<typeof z.fromJSONSchema>[0]);
const question = schemaOf('question');
const answer = schemaOf('answer');
const questions = readRows('test/fixtures/sizing/cases.json').map(
	({ expected: { metric, unit }, id, model, dtype, hardware, engine, workload }) => ({
		id,
		model,
		dtype,
		hardware,
		engine,
		workload,
		ask: { metric, unit },
	}),
);

test('each schema has the address it is published at', () => {
	expect(JSON.parse(sizeSchemaJson('question'))).toMatchObject({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: 'https://site.example/docs/api/v1/schema/size-question.json',
	});
	expect(sizeSchemaJson('answer')).toContain('/docs/api/v1/schema/size-answer.json');
});

describe('questions and answers have the published form', () => {
	it.each(questions.map((one) => [one.id, one] as const))('%s', (_, one) => {
		expect(question.safeParse(one).error).toBeUndefined();
		const printed = JSON.parse(JSON.stringify(answerQuestion(one, assumptions, silent)));
		expect(answer.safeParse(printed).error).toBeUndefined();
	});

	it('so have replayed rows, refusals among them', () => {
		const asked = [...questions.slice(0, 5), { ...questions[0], ask: { metric: 'joy', unit: '' } }];
		const printed: unknown = JSON.parse(JSON.stringify(replay(asked, assumptions, silent)));
		expect(printed).toContainEqual(expect.objectContaining({ refused: expect.any(String) }));
		expect(answer.safeParse(printed).error).toBeUndefined();
	});

	it.each([
		[{}],
		[{ model: 7 }],
		[{ model: {}, ask: { unit: 'GiB' } }],
		[{ model: {}, hardware: 'H100' }],
	])('and %j has not', (wrong) => {
		expect(question.safeParse(wrong).success).toBe(false);
	});
});

test('an answer of another form is told apart', () => {
	expect(answer.safeParse({ answers: [{ metric: 'fits' }] }).success).toBe(false);
	expect(answer.safeParse([{ id: 'a', value: 1 }]).success).toBe(false);
});

describe('every field that the schema names is read', () => {
	const { model, hardware, workload, dtype } = questionSchema.properties;
	const sections = {
		model: Object.keys(model.properties),
		dtype: Object.keys(dtype.anyOf[0].properties),
		hardware: Object.keys(hardware.anyOf[0].properties),
		workload: Object.keys(workload.anyOf[0].properties),
	};
	it.each(Object.entries(sections))('%s', (section, names) => {
		const filled = Object.fromEntries(names.map((name) => [name, null]));
		const fields = {
			model: { name: 'm' },
			dtype: { weights: 'bf16' },
			hardware: {},
			[section]: filled,
		};
		const read = readCase(fields, 'case', assumptions);
		attempt(() => read.tuning('peak_memory'));
		expect(read.unread()).toEqual([]);
	});

	it('and a field that it does not name is told', () => {
		const reader = new FieldReader({ shoe_size: 44 }, 'case');
		expect(reader.unread()).toEqual(['case.shoe_size']);
	});

	it('and the answers’ schema is the one that is printed', () => {
		expect(JSON.parse(sizeSchemaJson('answer'))).toMatchObject({ title: answerSchema.title });
	});
});
