import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { env } from 'node:process';

/** A folder of content. Later roots win over earlier ones, by whole entry. */
export interface ContentRoot {
	/** Absolute path. */
	folder: string;
	/** How findings and readers name it. */
	label: string;
}

/** A content root that is not there: said to whoever named it, without a stack. */
export class MissingRootError extends Error {}

/**
 * The content roots: `content`, or those that PITCREW_CONTENT names (a list that replaces the default).
 * Throws a MissingRootError when a root is no folder: a build without its content must not look like an empty site.
 */
export function contentRoots(
	list = env.PITCREW_CONTENT,
	workingDirectory = process.cwd(),
): ContentRoot[] {
	const names = list?.split(path.delimiter).filter((name) => name.trim() !== '') ?? [];
	return (names.length > 0 ? names : ['content']).map((name) => {
		const folder = path.resolve(workingDirectory, name);
		if (!existsSync(folder) || !statSync(folder).isDirectory()) {
			throw new MissingRootError(
				`Content root "${name}" is no folder (PITCREW_CONTENT, separated by "${path.delimiter}").`,
			);
		}
		return { folder, label: displayPath(folder, workingDirectory) };
	});
}

/** A path as a writer knows it: relative where it lies below the working directory; always with slashes. */
export function displayPath(file: string, workingDirectory = process.cwd()): string {
	const relative = path.relative(workingDirectory, file);
	const shown = relative.startsWith('..') ? file : relative;
	return shown.split(path.sep).join('/');
}
