import { byPlace, formatFinding, type Finding } from '#reader/finding.ts';
import type { Content } from '#reader/read-content.ts';
import { citedSources, claims, publishers } from './claims.ts';
import type { Rule } from './context.ts';
import { embeddedFigures } from './embeds.ts';
import { facts } from './facts.ts';
import { figuresInProse } from './figures-in-prose.ts';
import { headings } from './headings.ts';
import { links, pathPages } from './links.ts';
import { ownIds } from './own-ids.ts';
import { plainText } from './plain-text.ts';
import { chains, relations } from './relations.ts';
import { leftOverMarkup, restrictBody } from './restrict-body.ts';
import { structure } from './structure.ts';
import { daysToCome, timeOrder } from './time-order.ts';
import { ownWords, plainWords } from './wording.ts';

const rules: Rule[] = [
	relations,
	chains,
	claims,
	publishers,
	citedSources,
	facts,
	figuresInProse,
	embeddedFigures,
	restrictBody,
	leftOverMarkup,
	headings,
	plainText,
	links,
	pathPages,
	structure,
	ownIds,
	timeOrder,
	plainWords,
	ownWords,
];

/**
 * Everything that is wrong with the content, in reading order: by file, line and column. With
 * `latest`, the last day that anybody can have lived, days after it are found too.
 */
export function checkContent(content: Content, latest?: string): Finding[] {
	const all = latest === undefined ? rules : [...rules, daysToCome(latest)];
	const findings = [...content.findings, ...all.flatMap((rule) => [...rule(content)])].sort(
		byPlace,
	);
	// One mistake said twice in a sentence is one finding.
	return findings.filter((finding, at) => at === 0 || !isSame(finding, findings[at - 1]));
}

function isSame(a: Finding, b: Finding | undefined): boolean {
	return b !== undefined && formatFinding(a) === formatFinding(b);
}
