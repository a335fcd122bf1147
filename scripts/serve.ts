/** Serves the built site; PORT names another port than 4321. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env, exit } from 'node:process';
import { basePath } from '../src/site.ts';
import { root } from './house/run.ts';
import { startServer } from './house/server.ts';

const folder = resolve(root, env['PITCREW_OUT'] ?? 'dist');
const port = Number(env['PORT'] ?? 4321);

if (!existsSync(join(folder, 'index.html'))) {
	console.error(`There is no site in ${folder} yet: run "npm run build" first.`);
	exit(1);
}
try {
	const { url } = await startServer({ folder, base: basePath, port });
	console.log(`Pitcrew is at ${url} (Ctrl-C ends it)`);
} catch (error) {
	if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
	console.error(`Port ${port} is taken. Choose another, such as: PORT=${port + 1} npm start`);
	exit(1);
}
