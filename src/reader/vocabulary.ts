import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closedUnits } from '#schemas/claim.ts';
import { vocabularyLists } from '#schemas/shared.ts';
import { vocabularySchema, type Vocabulary } from '#schemas/vocabulary-file.ts';
import { unseenIn } from './file-text.ts';
import { show, type Finding } from './finding.ts';
import { describeIssues } from './issues.ts';
import { displayPath, type ContentRoot } from './roots.ts';
import { readYaml } from './yaml.ts';

/** Adds the words of a root's `vocabulary.yaml` to those of earlier roots; a root may have none. */
export function readVocabulary(
	root: ContentRoot,
	vocabulary: Vocabulary,
	findings: Finding[],
): void {
	const file = path.join(root.folder, 'vocabulary.yaml');
	if (!existsSync(file)) return;
	const shown = displayPath(file);
	const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
	const unseen = unseenIn(text);
	if (unseen) {
		findings.push({
			file: shown,
			...unseen,
			field: 'file',
			wanted: 'text without invisible characters',
		});
	}
	const yaml = readYaml(text, shown);
	findings.push(...yaml.findings);
	if (yaml.findings.length > 0) return;
	const parsed = vocabularySchema.partial().safeParse(yaml.data ?? {});
	if (!parsed.success) findings.push(...describeIssues(parsed.error, yaml, shown));
	const written = (yaml.data ?? {}) as Partial<Record<string, unknown>>;
	for (const list of vocabularyLists) {
		// One wrong list does not take the others along.
		const words = vocabularySchema.shape[list].safeParse(written[list] ?? {});
		if (words.success) Object.assign(vocabulary[list], words.data);
	}
	const synonyms = vocabularySchema.shape.synonyms.safeParse(written['synonyms'] ?? []);
	if (synonyms.success) vocabulary.synonyms.push(...synonyms.data);
	const pages = vocabularySchema.shape.pages.safeParse(written['pages'] ?? {});
	if (pages.success) Object.assign(vocabulary.pages, pages.data);
	const lists = vocabularySchema.shape.lists.safeParse(written['lists'] ?? {});
	if (lists.success) Object.assign(vocabulary.lists, lists.data);
	for (const unit of closedUnits) {
		if (!Object.hasOwn(vocabulary.units, unit)) continue;
		Reflect.deleteProperty(vocabulary.units, unit);
		findings.push({
			file: shown,
			...yaml.locateKey(['units'], unit),
			field: `units.${unit}`,
			found: show(unit),
			wanted: 'another word: this unit is built in',
		});
	}
}
