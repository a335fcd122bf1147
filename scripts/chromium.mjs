/**
 * Finds the browser of the tests: CHROME_PATH, then the usual places; as root on a system with
 * apt-get it installs Chromium. Run by itself it prints the path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** What tests and benchmarks start it with: no sandbox, as root has none, and no request of its own. */
export const chromiumFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome.exe',
	'msedge.exe',
];

const { env } = process;
const places = [
	...(env.PATH ?? '').split(delimiter),
	'/usr/bin',
	'/snap/bin',
	...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
		folder
			? [join(folder, 'Google/Chrome/Application'), join(folder, 'Microsoft/Edge/Application')]
			: [],
	),
];

const macs = ['Chromium', 'Google Chrome'].flatMap((name) =>
	['', env.HOME ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
);

function find() {
	const candidates = [
		...places.flatMap((place) => names.map((name) => join(place, name))),
		...macs,
	];
	return candidates.find((path) => existsSync(path)) ?? null;
}

function install() {
	const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
	if (!isDebian) return;
	console.log('Installing Chromium for the browser tests (apt-get) …');
	const options = { stdio: ['ignore', 'ignore', 'inherit'] };
	const quiet = { ...options, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
	spawnSync('apt-get', ['update', '-qq'], quiet);
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
}

/**
 * The path of a Chromium or Chrome.
 *
 * @returns {string}
 * @throws {Error} says what to do when there is none
 */
export function chromiumPath() {
	if (env.CHROME_PATH) {
		if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
		throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, but no file is there.`);
	}
	if (!find()) install();
	const found = find();
	if (found) return found;
	throw new Error(
		'The browser tests need Chromium or Chrome, and none was found.\n' +
			'Debian or Ubuntu: sudo apt-get install chromium. macOS: brew install --cask chromium.\n' +
			'Or set CHROME_PATH to the browser you have.',
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		console.log(chromiumPath());
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
