/**
 * `npm run --silent size -- --json FILE` answers the questions of one FILE (`-` is standard input), in the
 * form of `src/domain/sizing/replay/schema.ts`; `--replay FILE` answers an array of measured cases, one
 * object a case, in order. Standard output holds JSON alone; warnings go to standard error.
 */
import { readFileSync } from 'node:fs';
import { argv, stdin } from 'node:process';
import { readAssumptions } from '#reader/assumptions.ts';
import { answerQuestion } from '../src/domain/sizing/replay/question.ts';
import { MalformedFile, replay } from '../src/domain/sizing/replay/replay.ts';
import { questionSchema, answerSchema } from '../src/domain/sizing/replay/schema.ts';

const usage =
	'wanted: npm run --silent size -- --json FILE, --replay FILE, or --schema (a file named - is standard input)';

function textOf(file: string): string {
	try {
		return readFileSync(file === '-' ? stdin.fd : file, 'utf8');
	} catch (error) {
		throw new MalformedFile('$', error instanceof Error ? error.message : String(error));
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new MalformedFile('$', error instanceof Error ? error.message : String(error));
	}
}

const warn = (message: string) => {
	console.error(`warning: ${message}`);
};

/** What the command prints for its arguments. */
function run([option, file, ...rest]: string[]): unknown {
	if (option === '--schema' && file === undefined) {
		return { question: questionSchema, answer: answerSchema };
	}
	if (file === undefined || rest.length > 0) throw new MalformedFile('arguments', usage);
	if (option === '--replay') return replay(parse(textOf(file)), readAssumptions(), warn);
	if (option === '--json') return answerQuestion(parse(textOf(file)), readAssumptions(), warn);
	throw new MalformedFile('arguments', usage);
}

try {
	const printed = JSON.stringify(run(argv.slice(2)), null, 1);
	process.stdout.write(`${printed}\n`);
} catch (error) {
	if (!(error instanceof MalformedFile)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}
