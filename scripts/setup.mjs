/**
 * Makes the house ready: packages as the lock file says, and a Node that can run the rest.
 * Runs before every npm script that needs either, on the reader's own Node, so: no dependency,
 * no TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, execPath, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const binFolder = join(root, 'node_modules', '.bin');
const wantedNode = [22, 18];

/** A lock file's packages by folder, or null where the file is missing or torn. */
function packagesOf(file) {
	try {
		return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
	} catch {
		return null;
	}
}

/** Whether node_modules holds what the lock file asks for (npm notes what it installed). */
function isInstalled() {
	const wanted = packagesOf('package-lock.json');
	const found = packagesOf('node_modules/.package-lock.json');
	if (!wanted || !found) return false;
	const same = (folder) => wanted[folder]?.version === found[folder].version;
	const present = (folder) => folder === '' || wanted[folder].optional || folder in found;
	return Object.keys(found).every(same) && Object.keys(wanted).every(present);
}

function install() {
	console.log('Installing packages (npm ci) …');
	const npm = env.npm_execpath;
	const options = { cwd: root, stdio: 'inherit' };
	const args = ['ci', '--loglevel=error'];
	const { status } = npm
		? spawnSync(execPath, [npm, ...args], options)
		: spawnSync('npm', args, { ...options, shell: platform === 'win32' });
	if (status !== 0) fail('npm ci failed: see its message above.');
}

/** The version that `node` has in npm scripts, as numbers; null where none runs. */
function scriptNode() {
	const path = binFolder + delimiter + (env.PATH ?? '');
	const answer = spawnSync('node', ['--version'], {
		env: { ...env, PATH: path },
		encoding: 'utf8',
		shell: platform === 'win32',
	});
	if (answer.status !== 0) return null;
	return answer.stdout.trim().slice(1).split('.').map(Number);
}

const isEnough = (version) =>
	version[0] > wantedNode[0] || (version[0] === wantedNode[0] && version[1] >= wantedNode[1]);

function fail(message) {
	console.error(message);
	exit(1);
}

if (!isInstalled()) install();

let found = scriptNode();
if (!found) {
	// The packaged binary does not run here (musl, for one): let the reader's own Node serve.
	rmSync(join(binFolder, 'node'), { force: true });
	found = scriptNode();
}
if (!found || !isEnough(found)) {
	fail(
		`Pitcrew needs Node ${wantedNode.join('.')} or newer; found ${found ? found.join('.') : 'none'}.\n` +
			'No packaged Node fits this machine. Install Node 24 (https://nodejs.org) and run the command again.',
	);
}
