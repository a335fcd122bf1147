/** The site with live reload; passes its arguments on to `astro dev`. */
import { argv, exit } from 'node:process';
import { run } from './house/run.ts';

exit(await run('astro', ['dev', ...argv.slice(2)]));
