/** The security headers of `src/security.ts` in the words of the common static hosts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headerRules, type HeaderRule } from '../../src/security.ts';

const isFolder = (rule: HeaderRule) => rule.path.endsWith('/');
const note = 'Written by the build from src/security.ts.';
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function lines(rule: HeaderRule, line: (name: string, value: string) => string): string {
	return Object.entries(rule.headers)
		.map(([name, value]) => line(name, value))
		.join('\n');
}

/** Netlify and Cloudflare. */
function netlify(rules: HeaderRule[]): string {
	const block = (rule: HeaderRule) =>
		`${rule.path}${isFolder(rule) ? '*' : ''}\n${lines(rule, (name, value) => `  ${name}: ${value}`)}\n`;
	return `# ${note}\n${rules.map(block).join('')}`;
}

function vercel(rules: HeaderRule[]): string {
	const entry = (rule: HeaderRule) => ({
		source: isFolder(rule) ? `${rule.path}(.*)` : rule.path,
		headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })),
	});
	return json({ trailingSlash: true, headers: rules.map(entry) });
}

/** Azure Static Web Apps. */
function azure([all, ...rules]: HeaderRule[], base: string): string {
	const route = (rule: HeaderRule) => ({
		route: isFolder(rule) ? `${rule.path}*` : rule.path,
		headers: rule.headers,
	});
	return json({
		trailingSlash: 'always',
		globalHeaders: all?.headers,
		routes: rules.map(route),
		responseOverrides: { 404: { rewrite: `${base}404.html` } },
	});
}

function nginx([all, ...rules]: HeaderRule[], base: string): string {
	const add = (indent: string) => (name: string, value: string) =>
		`${indent}add_header ${name} "${value}" always;`;
	if (!all) return '';
	const block = (rule: HeaderRule) =>
		`location ${isFolder(rule) ? '^~' : '='} ${rule.path} {\n` +
		// An add_header in a location drops those it would have inherited: say them all again.
		`${lines({ ...rule, headers: { ...all.headers, ...rule.headers } }, add('\t'))}\n}\n`;
	return (
		`# ${note} Include it in a server block that serves this folder over HTTPS.\n` +
		`${lines(all, add(''))}\nerror_page 404 ${base}404.html;\n${rules.map(block).join('')}`
	);
}

function caddy(rules: HeaderRule[]): string {
	const block = (rule: HeaderRule) =>
		`header ${rule.path}${isFolder(rule) ? '*' : ''} {\n` +
		`${lines(rule, (name, value) => `\t${name} "${value}"`)}\n}\n`;
	return `# ${note} Import it in a site block that serves this folder.\n${rules.map(block).join('')}`;
}

/**
 * Writes one file a host into a built site: `_headers`, `vercel.json`, `staticwebapp.config.json`,
 * and under `_deploy/` what nginx and Caddy include.
 *
 * @param base base path with both slashes
 */
export function writeHostFiles(site: string, base: string) {
	const rules = headerRules(base, true);
	const files = {
		_headers: netlify(rules),
		'vercel.json': vercel(rules),
		'staticwebapp.config.json': azure(rules, base),
		'_deploy/nginx.conf': nginx(rules, base),
		'_deploy/Caddyfile': caddy(rules),
	};
	for (const [name, text] of Object.entries(files)) {
		const file = join(site, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}
