import { draft } from './question-schema.ts';

const printed = {
	value: { anyOf: [{ type: 'number' }, { type: 'boolean' }, { const: 'tight' }] },
	low: { type: ['number', 'boolean'] },
	high: { type: ['number', 'boolean'] },
	unit: { type: 'string' },
	confidence: { enum: ['exact', 'high', 'medium', 'low'] },
	trace: { $ref: '#/$defs/trace' },
} as const;

const names = ['value', 'low', 'high', 'unit', 'confidence', 'trace'] as const;

/** An answer or a refusal, beside the field that tells to what. */
const answerTo = <Key extends string>(key: Key) =>
	({
		anyOf: [
			{
				type: 'object',
				required: [key, ...names],
				properties: { [key]: { type: 'string' }, ...printed },
			},
			{
				type: 'object',
				required: [key, 'refused'],
				properties: { [key]: { type: 'string' }, refused: { type: 'string' } },
			},
		],
	}) as const;

/** What the command prints: the answers to a question, to each of several, or a row for each replayed case. */
export const answerSchema = {
	$schema: draft,
	title: 'An answer of the sizing engine',
	description:
		'Answers to one question, a list of them for a list of questions, or one row for each replayed case.',
	anyOf: [
		{ $ref: '#/$defs/result' },
		{ type: 'array', items: { $ref: '#/$defs/result' } },
		{ type: 'array', items: { $ref: '#/$defs/row' } },
	],
	$defs: {
		result: {
			type: 'object',
			required: ['answers'],
			properties: { answers: { type: 'array', items: { $ref: '#/$defs/answer' } } },
		},
		answer: answerTo('metric'),
		row: answerTo('id'),
		trace: {
			type: 'object',
			required: ['id', 'label', 'formula', 'inputs', 'result'],
			properties: {
				id: { type: 'string' },
				label: { type: 'string' },
				formula: { type: 'string' },
				inputs: { type: 'array', items: { $ref: '#/$defs/input' } },
				result: {
					type: 'object',
					required: ['value', 'unit'],
					properties: {
						value: { type: ['number', 'string', 'boolean'] },
						unit: { type: 'string' },
					},
				},
				note: { type: 'string' },
			},
		},
		input: {
			type: 'object',
			required: ['name', 'value', 'unit', 'source'],
			properties: {
				name: { type: 'string' },
				value: { type: ['number', 'string', 'boolean'] },
				unit: { type: 'string' },
				source: { type: 'string' },
				trace: { $ref: '#/$defs/trace' },
			},
		},
	},
} as const;
