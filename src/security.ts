/**
 * What a browser may load and do on this site: the one source of every security header.
 *
 * Two forms come from it: response headers for hosts that can send them (`headerRules`), and a
 * `<meta>` policy for those that cannot (`metaPolicy`).
 */

const directives = [
	"default-src 'none'",
	// Pagefind's index is searched by WebAssembly.
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
];

/** The Content-Security-Policy as a `<meta>` may carry it: `frame-ancestors` there logs an error. */
export const metaPolicy = directives.join('; ');

/** The Content-Security-Policy of a response over plain HTTP: closed networks read us that way. */
export const plainPolicy = [...directives, "frame-ancestors 'none'"].join('; ');

/** Headers that only make sense over HTTPS; over plain HTTP they break pages or log errors. */
const secureHeaders: Record<string, string> = {
	'Content-Security-Policy': `${plainPolicy}; upgrade-insecure-requests`,
	'Strict-Transport-Security': 'max-age=63072000',
	'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Headers of every answer, over plain HTTP too. */
const plainHeaders: Record<string, string> = {
	'Content-Security-Policy': plainPolicy,
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp',
};

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const readableByAll = { 'Access-Control-Allow-Origin': '*' };

/** Headers for all addresses that begin with `path`; no two rules set the same header. */
export interface HeaderRule {
	/** Begins and ends with a slash, or is a whole file name. */
	path: string;
	headers: Record<string, string>;
}

/**
 * The rules of response headers under a base path.
 *
 * @param base base path with both slashes
 * @param secure whether the answers travel over HTTPS
 */
export function headerRules(base: string, secure: boolean): HeaderRule[] {
	return [
		{ path: base, headers: secure ? { ...plainHeaders, ...secureHeaders } : plainHeaders },
		// File names below these folders hold a hash of the content.
		...['_astro/', 'pagefind/fragment/', 'pagefind/index/', 'pagefind/filter/'].map((folder) => ({
			path: base + folder,
			headers: forever,
		})),
		{ path: `${base}api/`, headers: readableByAll },
		{ path: `${base}feed.xml`, headers: readableByAll },
	];
}

/** The headers of one answer: those of every rule that covers the address. */
export function headersFor(path: string, rules: HeaderRule[]): Record<string, string> {
	const covers = (rule: HeaderRule) =>
		rule.path.endsWith('/') ? path.startsWith(rule.path) : path === rule.path;
	return Object.assign({}, ...rules.filter(covers).map((rule) => rule.headers));
}
