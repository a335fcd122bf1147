import type { WeightFormat } from '../formats.ts';
import type { Assumption, Confidence, Engine, Machine, Model, Trace } from '../types.ts';

/** Bits of a weight, by the name that a reader chooses. Which file format that is depends on the engine. */
export type Precision = 'bf16' | 'fp8' | 'int4';

/** Where the machine may stand. `anywhere` leaves nothing out. */
export type Place = 'anywhere' | 'desk' | 'server-room' | 'edge';

/** What `/size/` asks: flat, so that the whole of it fits a URL. Null means "does not matter" or "not known". */
export interface SizeAsk {
	/** Id of `content/models`. */
	model: string;
	/** `system/configuration` of the machine asked about; null asks for the smallest that meets the targets. */
	machine: string | null;
	precision: Precision;
	/** Bits of a cached value. */
	cacheBits: 16 | 8;
	/** Requests at the same time. */
	requests: number;
	inputTokens: number;
	outputTokens: number;
	/** The first token within, in seconds. */
	ttftSeconds: number | null;
	/** Then tokens a second, for each request. */
	tokensPerSecondEach: number | null;
	place: Place;
	/** Limit of the circuit. */
	powerWatts: number | null;
	/** Price of the machine; null leaves the cost at its energy. */
	price: number | null;
	currency: string;
	pricePerKWh: number;
	/** Share of all hours at work, 0 to 1. */
	utilisation: number;
}

/** A model that can be sized, as a list holds it. */
export interface ListedModel {
	id: string;
	title: string;
	/** From the root of the site. */
	path: string;
	/** Format of the maker's weights; decides what "4 bits" means for models that come in 4 bits. Null: not published. */
	nativeFormat: WeightFormat | null;
	/** The longest request that it was made for; null where it is not published. */
	contextTokens: number | null;
}

/** A model that can be sized, with what the engine needs of it. */
export interface SizedModel extends ListedModel {
	shape: Model;
}

/** Models that this tool does not size, and why. */
export interface UnsizedModels {
	/** A whole sentence that goes on from the model's title: "is a speech model: …". */
	why: string;
	models: { id: string; title: string }[];
}

/** One configuration of a system. */
export interface SizedMachine {
	/** `system/configuration`. */
	id: string;
	/** "Lenovo ThinkStation PX, 2 × RTX 6000 Ada". */
	title: string;
	path: string;
	card: { title: string; path: string };
	place: { deskSide: boolean; kind: string; cooling: string | null };
	/** What the maker says the whole machine draws at most. */
	maxPowerWatts: number | null;
	machine: Machine;
	/** What one would run on it. */
	engine: Engine;
}

/** A constant of the engine, and where it is told. */
export interface SizedConstant extends Assumption {
	/** From the root of the site, with the anchor: `/assumptions/power/#power-share-box`. */
	path: string;
}

/** All that one can ask about: made at build, loaded at first touch. Machines from small to large. */
export interface SizeLists {
	models: ListedModel[];
	machines: SizedMachine[];
	constants: SizedConstant[];
	/** What a reader may look for and does not find among the models. */
	unsized?: UnsizedModels[];
}

/** The same with the shapes of the models, or of the one that is asked about. */
export interface SizeData extends SizeLists {
	models: SizedModel[];
}

/** A number as it is printed, and how it was reached. */
export interface Figure {
	id: 'ttft' | 'speed' | 'throughput' | 'power' | 'energy' | 'cost';
	label: string;
	/** Rounded for print: two significant figures for speed and cost. */
	value: string;
	low: string;
	high: string;
	/** Says what it holds for: "for each request", "at 30 % use". */
	note: string;
	confidence: Confidence;
	trace: Trace;
}

/** One part of the memory of all cards that carry the model. */
export interface MemoryPart {
	id: 'weights' | 'cache' | 'overhead' | 'reserved' | 'free';
	label: string;
	bytes: number;
	trace: Trace | null;
}

export interface MemoryBar {
	/** Cards of one copy of the model. */
	cards: number;
	capacityBytes: number;
	/** What lacks; 0 where it fits. The parts sum to `capacityBytes + shortBytes`. */
	shortBytes: number;
	parts: MemoryPart[];
}

export type RungVerdict =
	'meets' | 'tight' | 'falls-short' | 'does-not-fit' | 'left-out' | 'unknown';

/** A machine of the ladder: whether it does, what it reaches, and why or why not. */
export interface LadderRung {
	machine: SizedMachine;
	verdict: RungVerdict;
	/** A whole sentence. */
	why: string;
	/** Expected; null where nothing runs. */
	ttftSeconds: number | null;
	tokensPerSecondEach: number | null;
	powerWatts: number | null;
	/** What its circuit must carry: the maker's figure, else the limits of all parts. Null where none is published. */
	plannedWatts: number | null;
	/** Layout in words: "tensor parallel 2". */
	layout: string | null;
	/** Format of the weights on this machine, in words: "FP8", "GGUF Q8_0". */
	format: string;
	/** What is free on the fullest card, as a share of its memory; negative where it does not fit; null if unknown. */
	headroomShare: number | null;
	/** Whole sentences: what the choice costs on this machine ("no FP8 arithmetic on this chip …"). */
	notes: string[];
}

/** All that the page prints. */
export interface SizeAnswer {
	ask: SizeAsk;
	model: SizedModel;
	/** The machine asked about, else the smallest that meets every target, else the nearest miss. */
	chosen: LadderRung | null;
	/** "Fits on 2 × H100 NVL in one air-cooled server, with 31 % to spare." */
	headline: string;
	/** Two or three sentences: what takes the memory, how it is laid out, why not one card fewer. */
	explanation: string;
	memory: MemoryBar | null;
	figures: Figure[];
	/** "What would change the answer", best first. */
	changes: { text: string; gain: number }[];
	/** What dominates the time of a token, in words; null where nothing runs. */
	dominates: string | null;
	/** Mandatory beside any cost. */
	excludedFromCost: readonly string[];
	/** From the smallest machine to the largest. */
	ladder: LadderRung[];
}
