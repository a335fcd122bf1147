/** `npm run check`: every finding in the content at once, then what leans on retired entries and which figures are given. */
import { formatFinding } from '#reader/finding.ts';
import { readContent } from '#reader/read-content.ts';
import { MissingRootError } from '#reader/roots.ts';
import { today } from '#site';
import { givenFigures } from '../src/rules/embeds.ts';
import { checkContent } from '../src/rules/index.ts';
import { leaningOnRetired } from '../src/rules/retired.ts';

/** Reads and judges the content, and says how it went. */
function check(): boolean {
	const content = readContent();
	// A content of tomorrow may be tried out by PITCREW_TODAY; days after both are slips of the pen.
	const clock = new Date().toISOString().slice(0, 10);
	const findings = checkContent(content, today > clock ? today : clock);
	for (const finding of findings) console.error(formatFinding(finding));

	for (const { entry, line, text, why } of givenFigures(content))
		console.log(`note  ${entry.file}:${line}  given: ${text} (${why})`);
	for (const { entry, target, why } of leaningOnRetired(content, today))
		console.log(`note  ${entry.file}  leans on ${target}, which is ${why}`);

	const files = new Set(findings.map(({ file }) => file)).size;
	const result =
		findings.length === 0 ? 'no findings' : `${findings.length} findings in ${files} files`;
	console.log(`${content.entries.size} entries, ${result}.`);
	return findings.length === 0;
}

try {
	process.exitCode = check() ? 0 : 1;
} catch (error) {
	if (!(error instanceof MissingRootError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
