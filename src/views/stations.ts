import type { Catalog, Entry } from '#catalog/types.ts';
import type { CollectionName } from '#schemas/shared.ts';
import type { Station } from '#schemas/vocabulary.ts';
import { collectionWords } from '#format/words.ts';

/** A list of entries on a station page. */
export interface StationSection {
	collection: CollectionName;
	title: string;
	lead: string;
	entries: Entry[];
}

/** What a station says and shows. */
export interface StationPage {
	question: string;
	description: string;
	/** What to do here, in order. */
	steps: string[];
	sections: StationSection[];
}

/** The page of a station, with the entries that answer its question; expired ones are not recommended. */
export function stationPage(catalog: Catalog, station: Station): StationPage {
	const { question, description, steps, collections } = texts[station];
	return {
		question,
		description,
		steps,
		sections: collections.map(([collection, title, lead]) => ({
			collection,
			title,
			lead,
			entries: shown(catalog.of(collection)),
		})),
	};
}

/** Current entries, those with the strongest evidence first; at most eight, the index has the rest. */
function shown(entries: Entry[]): Entry[] {
	const rank = ({ claims, freshness }: Entry) =>
		(freshness?.state === 'expired' ? 500 : 0) -
		claims.filter(({ grading }) => grading.grade <= 'B').length;
	return entries
		.filter(({ retirement }) => retirement === null)
		.toSorted((a, b) => rank(a) - rank(b))
		.slice(0, 8);
}

/** "All case studies" and its like. */
export function moreLabel(collection: CollectionName): string {
	return `All of: ${collectionWords[collection].many.toLowerCase()}`;
}

interface StationText {
	question: string;
	description: string;
	steps: string[];
	collections: [CollectionName, string, string][];
}

const texts: Record<Station, StationText> = {
	idea: {
		question: 'Is this worth doing, and has anyone done it?',
		description:
			'Find the pattern behind your idea, read who has tried it and what came of it, and learn what killed those who failed.',
		steps: [
			'Name the pattern: most ideas are one of a handful that come back in every sector.',
			'Read two cases of that pattern: one that delivered and one that did not.',
			'Write down which failure mode is most likely to be yours, and its early signal.',
			'If you cannot say what is measured today, measure it first. Without a before there is no after.',
		],
		collections: [
			[
				'patterns',
				'Patterns',
				'What kind of thing is your idea? Each says when it fits, when it does not, and what you need first.',
			],
			['cases', 'Who has done it', 'One organisation, one thing they did, and what came of it.'],
			[
				'failure-modes',
				'What killed those who failed',
				'Ways in which projects die, and how to see it early.',
			],
		],
	},
	model: {
		question: 'Which model, under our constraints, and why not the others?',
		description:
			'Start from what rules a model out: data class, licence, language, memory. Then compare what is left on your own questions.',
		steps: [
			'Ask first whether it needs a language model at all.',
			'Write down what rules a model out: where data may go, the licence, the languages, the memory you have.',
			'Take the smallest model that passes, and one size above it.',
			'Judge both on a hundred of your own questions before you read another leaderboard.',
		],
		collections: [
			[
				'guides',
				'Guides',
				'Decisions as a tree of questions, with the evidence against our own default.',
			],
			['models', 'Models', 'Facts as their makers publish them, each with its source.'],
		],
	},
	design: {
		question: 'What does a sound design look like, and what does it need of us?',
		description:
			'Reference designs with their parts, their flow, their limits on each rung, and a gate that the proof of concept must pass.',
		steps: [
			'Check what is out of scope before you fall in love with the picture.',
			'Find the rung that matches your users, and read where it breaks.',
			'Take the exit gate and set your own thresholds before you build.',
			'Do the pre-mortem with the people who will run it.',
		],
		collections: [
			[
				'architectures',
				'Reference architectures',
				'Designs one could build, each on a ladder from small to large.',
			],
		],
	},
	tune: {
		question: 'What makes it faster, smaller or cheaper, and by how much?',
		description:
			'Techniques with measured effects and their price in quality, the software that has them, and published measurements.',
		steps: [
			'Measure before you tune: time to first token, time for each further token, throughput, quality on your questions.',
			'Change one thing at a time, and keep what the measurement keeps.',
			'Read what each technique costs in quality, and test that on your own task.',
			'Stop when you meet the target: the rest is the next quarter’s work.',
		],
		collections: [
			[
				'techniques',
				'Techniques',
				'Mechanism, measured effect, price in quality, and what each needs.',
			],
			[
				'software',
				'Software',
				'Engines, gateways, stores and tools, with what to compare each with.',
			],
			[
				'benchmarks',
				'Benchmarks',
				'Published tables of measurements, with who ran them and on what.',
			],
		],
	},
	hardware: {
		question: 'What do we buy or rent, from a desk to a data hall?',
		description:
			'Machines and cards with their published figures, dense rates only, and the tool that tells whether a model fits and how fast.',
		steps: [
			'Work out the memory first: weights, cache and overhead. What does not fit is not slow, it is impossible.',
			'Then bandwidth: it sets the speed of each answer. Arithmetic sets how long the reader waits for its first word.',
			'Look for the smallest machine that meets the target with room for the peak.',
			'Ask about power, cooling and noise before you ask about price.',
		],
		collections: [
			['systems', 'Systems', 'Machines one can buy, with the configurations we size.'],
			['accelerators', 'Accelerators', 'Chips and cards, one entry a SKU.'],
		],
	},
	brief: {
		question: 'What do we sign?',
		description:
			'A decision record on one page: recommendation, evidence, rejected options, risks, an exit gate and a day on which it expires.',
		steps: [],
		collections: [
			[
				'architectures',
				'Designs to start from',
				'Each has an exit gate and a pre-mortem to copy into your brief.',
			],
		],
	},
};
