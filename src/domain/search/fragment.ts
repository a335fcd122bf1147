/** The text of a page as the index keeps it, by the names of Pagefind. */
export interface Fragment {
	url: string;
	/** Plain text; words are parted by blanks. */
	content: string;
	meta: Readonly<Record<string, string>>;
	/** Headings with an id; `location` counts words. */
	anchors: readonly { element: string; id: string; text: string; location: number }[];
}

const signature = 'pagefind_dcd';

/** Reads a file of `pagefind/fragment/`, packed or not. Throws for anything else. */
export async function decodeFragment(bytes: Uint8Array<ArrayBuffer>): Promise<Fragment> {
	const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
	const text = isPacked ? await unpacked(bytes) : new TextDecoder().decode(bytes);
	if (!text.startsWith(signature)) throw new Error('search: this is no fragment of the index.');
	return JSON.parse(text.slice(signature.length)) as Fragment;
}

function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	// Written to by hand: a Blob to stream from takes browsers some milliseconds.
	const { readable, writable } = new DecompressionStream('gzip');
	const writer = writable.getWriter();
	// What is wrong with the bytes, the reading end tells.
	writer.write(bytes).catch(() => undefined);
	writer.close().catch(() => undefined);
	return new Response(readable).text();
}
