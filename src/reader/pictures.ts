import { statSync } from 'node:fs';
import path from 'node:path';
import type { ReadEntry } from './entry.ts';

/** Whether an address that is relative to an entry's file leads to a file that is there. */
export function isPictureOf(entry: ReadEntry, address: string): boolean {
	if (!/^\.\/[\w./-]+\.(?:avif|webp|png|jpe?g|svg)$/.test(address) || address.includes('..'))
		return false;
	const file = path.join(path.dirname(entry.path), address);
	return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
