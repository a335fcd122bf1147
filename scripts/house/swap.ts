/**
 * Builds beside the last good output and swaps the two: a reader of the output folder finds the
 * old site or the new one, never half of either, and a failed build changes nothing.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/** Why a build stopped, in words for the person who started it. */
export class BuildError extends Error {}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Takes the lock of an output folder; a lock whose process has ended counts for nothing. */
function takeLock(lock: string) {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		const holder = Number(readFileSync(lock, 'utf8'));
		if (holder && isRunning(holder)) {
			throw new BuildError(`another build (process ${holder}) is at work; remove ${lock} if not.`);
		}
		rmSync(lock, { force: true });
		takeLock(lock);
	}
}

const remove = (path: string) => {
	rmSync(path, { recursive: true, force: true });
};

/**
 * Lets `fill` write a new output folder aside, then puts it in the place of the old one.
 *
 * @param out the output folder, an absolute path
 * @param fill writes the site into the folder it is given; throws when the site must not go out
 * @returns what `fill` returned
 */
export async function buildAside<T>(out: string, fill: (folder: string) => Promise<T>): Promise<T> {
	const [lock, next, old] = [`${out}.lock`, `${out}.next`, `${out}.old`];
	takeLock(lock);
	const clear = () => {
		// Ended between the two renames: the old site is the only whole one.
		if (!existsSync(out) && existsSync(old)) renameSync(old, out);
		remove(next);
		remove(old);
	};
	const tidy = () => {
		clear();
		remove(lock);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			tidy();
			process.exit(130);
		});
	}
	try {
		clear();
		const result = await fill(next);
		if (existsSync(out)) renameSync(out, old);
		renameSync(next, out);
		return result;
	} finally {
		tidy();
	}
}
