/** Starts the tools of the house, always in the project folder and with the same environment. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project folder, without a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const tools = {
	astro: 'node_modules/astro/bin/astro.mjs',
	eslint: 'node_modules/eslint/bin/eslint.js',
	prettier: 'node_modules/prettier/bin/prettier.cjs',
	vitest: 'node_modules/vitest/vitest.mjs',
};

/** A tool by its name, or one of our scripts by its path. */
export type Command = keyof typeof tools | `scripts/${string}`;

/** What a tool sees: one time zone and one language, so that its output is the same everywhere. */
const sameEverywhere = {
	TZ: 'UTC',
	LC_ALL: 'C.UTF-8',
	LANG: 'C.UTF-8',
	ASTRO_TELEMETRY_DISABLED: '1',
};

/** Names that Astro's pages read as `import.meta.env`: where they are set, they would go out. */
const readByPages = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV'];

function environment(extra: Record<string, string>) {
	const own = Object.entries(process.env).filter(([name]) => !readByPages.includes(name));
	return { ...Object.fromEntries(own), ...sameEverywhere, ...extra };
}

/**
 * Runs a tool or a script with this Node; it ends when we end.
 *
 * @param extra environment variables on top of ours
 * @returns its exit code; 1 when a signal ended it
 */
export function run(command: Command, args: string[] = [], extra: Record<string, string> = {}) {
	const file = command in tools ? tools[command as keyof typeof tools] : command;
	const child = spawn(process.execPath, [join(root, file), ...args], {
		cwd: root,
		stdio: 'inherit',
		env: environment(extra),
	});
	const end = () => {
		child.kill();
	};
	process.once('exit', end);
	return new Promise<number>((resolve, reject) => {
		child.on('error', reject).on('exit', (code) => {
			process.off('exit', end);
			resolve(code ?? 1);
		});
	});
}
