/** A line between a browser and a server that counts what passes and can be slow: what a reader far away has. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line that is open. */
export interface Line {
	/** Address of the home page through the line. */
	url: string;
	/** Bytes that have come down it, headers and all. */
	bytes: () => number;
	close: () => void;
}

/** How slow a line is; both zero for as fast as it goes. */
export interface Slowness {
	/** Between a request and the first byte of its answer. */
	delayMs: number;
	/** All connections share it. */
	bitsPerSecond: number;
}

/** The line that Lighthouse takes for a slow mobile one. */
export const slow4G: Slowness = { delayMs: 150, bitsPerSecond: 1_600_000 };

/** Opens a line to a server on this machine. */
export function openLine(server: string, slowness: Slowness | null = null): Promise<Line> {
	const target = Number(new URL(server).port);
	const sockets = new Set<Socket>();
	let bytes = 0;
	let freeAt = 0;
	const line = createServer((reader) => {
		const host = connect(target, 'localhost');
		let isFresh = false;
		sockets.add(reader).add(host);
		reader.on('data', (chunk) => {
			isFresh = true;
			host.write(chunk);
		});
		host.on('data', (chunk) => {
			bytes += chunk.length;
			if (!slowness) {
				reader.write(chunk);
				return;
			}
			const now = performance.now();
			const start = Math.max(now + (isFresh ? slowness.delayMs : 0), freeAt);
			isFresh = false;
			freeAt = start + (chunk.length * 8000) / slowness.bitsPerSecond;
			setTimeout(() => reader.writable && reader.write(chunk), freeAt - now);
		});
		for (const [one, other] of [
			[reader, host],
			[host, reader],
		] as const) {
			one.on('error', () => other.destroy());
			one.on('close', () => sockets.delete(one));
		}
		reader.on('close', () => host.destroy());
	});
	return new Promise((resolve) => {
		line.listen(0, () => {
			const { port } = line.address() as AddressInfo;
			resolve({
				url: server.replace(String(target), String(port)),
				bytes: () => bytes,
				close: () => {
					for (const socket of sockets) socket.destroy();
					line.close();
				},
			});
		});
	});
}
