/** Builds the site, then serves it. */
import { exit } from 'node:process';
import { run } from './house/run.ts';

const built = await run('scripts/build.ts');
exit(built === 0 ? await run('scripts/serve.ts') : built);
