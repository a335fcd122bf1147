/** The built site as a static host serves it: real headers, real 404, under its base path. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
// compression: the well-kept middleware of Express; it works on Node's own server, too.
import compression from 'compression';
import sirv from 'sirv';
import { headerRules, headersFor } from '../../src/security.ts';

/** A server at work. */
export interface SiteServer {
	/** Address of the home page. */
	url: string;
	close: () => Promise<void>;
}

/** What to serve, and where. */
export interface Served {
	/** The built site's folder. */
	folder: string;
	/** Base path with both slashes. */
	base: string;
	/** 0 takes any free port. */
	port: number;
}

const textTypes: Record<string, string> = { md: 'text/markdown', txt: 'text/plain' };

/** Names the encoding of plain texts; without it browsers guess. */
function nameEncoding(response: ServerResponse, path: string) {
	const type = textTypes[path.split('.').at(-1) ?? ''];
	if (type) response.setHeader('Content-Type', `${type};charset=utf-8`);
}

function answerer({ folder, base }: Served) {
	const rules = headerRules(base, false);
	// Looks at the disk anew each time, so that a rebuild shows at the next reload.
	const files = sirv(folder, { dev: true, etag: true, setHeaders: nameEncoding });

	return (request: IncomingMessage, response: ServerResponse) => {
		const { pathname, search } = new URL(`http://localhost${request.url ?? '/'}`);
		const inside = pathname.startsWith(base) ? pathname.slice(base.length) : null;
		const redirect = (location: string) => {
			response.writeHead(301, { Location: location }).end();
		};
		const notFound = () => {
			response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
			response.end(readFileSync(join(folder, '404.html')));
		};
		for (const [name, value] of Object.entries(headersFor(pathname, rules))) {
			response.setHeader(name, value);
		}
		if (inside === null) {
			if (pathname === '/') redirect(base);
			else notFound();
		} else if (/[^/]$/.test(inside) && existsSync(join(folder, inside, 'index.html'))) {
			redirect(`${base}${inside}/${search}`);
		} else {
			request.url = `/${inside}${search}`;
			files(request, response, notFound);
		}
	};
}

/**
 * Serves a built site over plain HTTP, on all addresses of this machine.
 *
 * @throws when the port is taken (`EADDRINUSE`)
 */
export function startServer(served: Served): Promise<SiteServer> {
	const answer = answerer(served);
	const compress = compression();
	const server = createServer((request, response) => {
		// It asks for Express's types and needs only what Node's have.
		compress(
			request as Parameters<typeof compress>[0],
			response as Parameters<typeof compress>[1],
			() => {
				answer(request, response);
			},
		);
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(served.port, () => {
			const { port } = server.address() as AddressInfo;
			const close = () =>
				new Promise<void>((done) => {
					server.closeAllConnections();
					server.close(() => {
						done();
					});
				});
			resolve({ url: `http://localhost:${port}${served.base}`, close });
		});
	});
}
