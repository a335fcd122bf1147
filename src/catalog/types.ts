import type { Claim } from '#schemas/claim.ts';
import type { CollectionData } from '#schemas/index.ts';
import type { CollectionName } from '#schemas/shared.ts';
import type { Vocabulary } from '#schemas/vocabulary-file.ts';
import type { Grading } from '#domain/evidence/grade.ts';
import type { Interest } from '#domain/evidence/interest.ts';
import type { Freshness } from '#domain/freshness/status.ts';
import type { EntryFlag } from '#domain/flags.ts';
import type { Body } from '#reader/body.ts';

/** A link to an entry, as lists and tables need it. */
export interface EntryLink {
	key: string;
	collection: CollectionName;
	title: string;
	/** Address without the base path. */
	path: string;
	summary: string;
}

/** A source as an entry cites it. */
export interface CitedSource {
	/** Number on the entry's page, from 1 in the order of citing. */
	number: number;
	id: string;
	data: CollectionData['sources'];
	publisher: string;
	/** What it supports on this page: claim ids with the place in the source. */
	supports: { claimId: string; metric: string; locator: string }[];
	/** Fact fields that rest on it. */
	facts: string[];
	/** Second-hand: it only reports. */
	isSecondHand: boolean;
}

/** A claim with everything that is computed for it. */
export interface GradedClaim {
	claim: Claim;
	/** `collection/slug#claim`. */
	globalId: string;
	/** Address of the claim: the entry's page and the anchor. */
	path: string;
	grading: Grading;
	interest: Interest;
	/** Numbers of the sources on the entry's page, with the place in each. */
	sources: { number: number; id: string; locator: string }[];
	/** Global ids of the claims that disagree with it, both ways. */
	conflicts: string[];
}

/** A published fact or a typed input of an entry. */
export interface FactValue {
	/** Field of the entry, with dots where it is nested. */
	field: string;
	/** What readers see; the field's name where the schema gives none. */
	label: string;
	value: number | string;
	/** Null for words. */
	unit: string | null;
}

/** A figure in prose that stands for a definition or arithmetic. */
export interface Given {
	entry: EntryLink;
	text: string;
	why: string;
}

/** An entry with what is computed for it. */
export interface Entry<Name extends CollectionName = CollectionName> extends EntryLink {
	collection: Name;
	id: string;
	data: CollectionData[Name];
	/** Path of the file as writers know it. */
	file: string;
	/** Whether the file lies in this project: one of another root is mended elsewhere. */
	isInProject: boolean;
	hasBody: boolean;
	/** The prose with its syntax tree, for outputs that are no HTML; null for YAML. */
	body: Body | null;
	claims: GradedClaim[];
	/** Published facts and typed inputs, in the order of the schema. */
	facts: FactValue[];
	sources: CitedSource[];
	/** Null for collections without a shelf life. */
	freshness: Freshness | null;
	flag: EntryFlag;
	/** Why it should not be leaned on, or null. */
	retirement: string | null;
	/** Entries that refer to this one. */
	backlinks: EntryLink[];
	/** Retired entries that this one leans on. */
	leansOn: { link: EntryLink; why: string }[];
}

/** The whole content, related and graded. */
export interface Catalog {
	today: string;
	vocabulary: Vocabulary;
	/** Entries of a collection, by title. */
	of: <Name extends CollectionName>(name: Name) => Entry<Name>[];
	/** Throws when there is no such entry: relations were checked before. */
	get: <Name extends CollectionName>(name: Name, id: string) => Entry<Name>;
	/** By `collection/slug`. */
	entry: (key: string) => Entry;
	/** By global id. */
	claim: (globalId: string) => GradedClaim;
	all: () => Entry[];
	/** Every figure in prose that needs no source, with the author's reason. */
	givens: Given[];
}
