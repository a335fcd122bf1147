/** `npm run new -- <collection> <slug>`: writes a template to fill in; `npm run check` then says what is left to do. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { argv } from 'node:process';
import { collections } from '#schemas/index.ts';
import { collectionNames, slugPattern, type CollectionName } from '#schemas/shared.ts';
import { contentRoots, displayPath, MissingRootError } from '#reader/roots.ts';
import { today } from '#site';

/** Something that the person who called has to mend. */
class CallError extends Error {}

function isCollection(name: string | undefined): name is CollectionName {
	return (collectionNames as readonly (string | undefined)[]).includes(name);
}

/** Writes the entry into the last content root, and returns its path as a writer knows it. */
function writeEntry([collection, slug, ...rest]: string[]): string {
	if (!isCollection(collection)) {
		const found = collection === undefined ? 'no collection' : `"${collection}"`;
		throw new CallError(`found ${found}, wanted one of ${collectionNames.join(', ')}`);
	}
	if (slug === undefined || rest.length > 0) {
		const found = slug === undefined ? 'no slug' : `"${rest.join(' ')}" behind the slug`;
		throw new CallError(`found ${found}, wanted npm run new -- ${collection} some-slug`);
	}
	if (!slugPattern.test(slug)) {
		throw new CallError(
			`found "${slug}", wanted a slug: lower case, digits, single hyphens or dots`,
		);
	}
	const name = `${slug}.${collections[collection].format}`;
	const roots = contentRoots();
	const taken = roots
		.map(({ folder }) => path.join(folder, collection, name))
		.find((file) => existsSync(file));
	if (taken) throw new CallError(`found ${displayPath(taken)}, wanted a slug that is free`);

	const file = path.join(roots.at(-1)?.folder ?? '', collection, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, template(collection).replaceAll('TODAY', today), { flag: 'wx' });
	return displayPath(file);
}

/** The template of a collection: the project's own, whichever roots are read. */
function template(collection: CollectionName): string {
	const name = `_template.${collections[collection].format}`;
	return readFileSync(path.join(import.meta.dirname, '../content', collection, name), 'utf8');
}

try {
	console.log(`Wrote ${writeEntry(argv.slice(2))}. Fill it in, then: npm run check`);
} catch (error) {
	if (!(error instanceof CallError || error instanceof MissingRootError)) throw error;
	console.error(`npm run new: ${error.message}`);
	process.exitCode = 1;
}
