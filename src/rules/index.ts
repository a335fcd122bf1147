import { byPlace, type Finding } from '#reader/finding.ts';
import type { Content } from '#reader/read-content.ts';
import { citedSources, claims, publishers } from './claims.ts';
import type { Rule } from './context.ts';
import { embeddedFigures } from './embeds.ts';
import { facts } from './facts.ts';
import { figuresInProse } from './figures-in-prose.ts';
import { links, pathPages } from './links.ts';
import { relations } from './relations.ts';
import { restrictBody } from './restrict-body.ts';
import { structure } from './structure.ts';
import { ownWords, plainWords } from './wording.ts';

const rules: Rule[] = [
	relations,
	claims,
	publishers,
	citedSources,
	facts,
	figuresInProse,
	embeddedFigures,
	restrictBody,
	links,
	pathPages,
	structure,
	plainWords,
	ownWords,
];

/** Everything that is wrong with the content, in reading order: single files first, then all rules. */
export function checkContent(content: Content): Finding[] {
	return [...content.findings, ...rules.flatMap((rule) => [...rule(content)])].sort(byPlace);
}
