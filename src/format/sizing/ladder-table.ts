import type { LadderRung, RungVerdict, SizeAnswer } from '#domain/sizing/tool/types.ts';
import { seconds, twoFigures, watts } from '#domain/sizing/tool/wording.ts';
import { html, type Html, type HtmlValue } from '../html.ts';
import { address, askAddress, type SizeContext } from './context.ts';
import { ladderCut } from './ladder-cut.ts';

/** A verdict in a word, with the tone of its flag. */
export const verdictFlags: Record<
	RungVerdict,
	{ label: string; tone: 'go' | 'caution' | 'stop' | 'neutral' }
> = {
	meets: { label: 'Yes', tone: 'go' },
	tight: { label: 'Tight', tone: 'caution' },
	'falls-short': { label: 'Too slow', tone: 'caution' },
	'does-not-fit': { label: 'No', tone: 'stop' },
	'left-out': { label: 'Left out', tone: 'neutral' },
	unknown: { label: 'Not known', tone: 'neutral' },
};

/** The figures of a rung as a table prints them; a dash where nothing runs. */
export function rungCells({ ttftSeconds, tokensPerSecondEach, powerWatts }: LadderRung) {
	return {
		ttft: ttftSeconds === null ? '—' : seconds(ttftSeconds),
		speed: tokensPerSecondEach === null ? '—' : twoFigures(tokensPerSecondEach),
		power: powerWatts === null ? '—' : watts(powerWatts),
	};
}

function rowHtml(rung: LadderRung, { ask, chosen }: SizeAnswer, context: SizeContext): Html {
	const { machine, verdict, why } = rung;
	const isChosen = machine.id === chosen?.machine.id;
	const { label, tone } = verdictFlags[verdict];
	const { ttft, speed, power } = rungCells(rung);
	const use = askAddress(context, { ...ask, machine: machine.id });
	const cell = (name: string, value: HtmlValue) =>
		html`<td class="num" data-label="${name}">${value}</td>`;
	return html`<tr${isChosen && html` class="chosen" aria-current="true"`}>
		<th scope="row">
			<a href="${address(context, machine.path)}">${machine.title}</a>
			<a class="use" href="${use}" data-ask>
				${isChosen ? 'Chosen' : 'Use'}<span class="visually-hidden"> ${machine.title}</span>
			</a>
		</th>
		<td><span class="flag ${tone}">${label}</span></td>
		${cell('First token', ttft)} ${cell('Tokens/s each', speed)} ${cell('Power', power)}
		<td class="why">${why}</td>
	</tr>`;
}

function tableHtml(caption: string, rungs: LadderRung[], answer: SizeAnswer, context: SizeContext) {
	return html`<table>
		<caption class="visually-hidden">
			${caption}
		</caption>
		<thead>
			<tr>
				<th scope="col">Machine</th>
				<th scope="col">Does it?</th>
				<th scope="col" class="end">First token</th>
				<th scope="col" class="end">Tokens/s each</th>
				<th scope="col" class="end">Power</th>
				<th scope="col">Why or why not</th>
			</tr>
		</thead>
		<tbody>
			${rungs.map((rung) => rowHtml(rung, answer, context))}
		</tbody>
	</table>`;
}

/** The ladder from desk to data hall: the rows that say most, and all others behind a fold. */
export function ladderHtml(answer: SizeAnswer, context: SizeContext): Html {
	const cut = ladderCut(answer);
	const rest = answer.ladder.filter((rung) => !cut.includes(rung));
	return html`<section class="ladder" aria-labelledby="ladder">
		<h2 id="ladder">The ladder, desk to data hall</h2>
		${tableHtml('Machines that say most', cut, answer, context)}
		${
			rest.length > 0 &&
			html`<details class="rest" data-keep="rest">
				<summary>The other ${rest.length} configurations, from small to large</summary>
				${tableHtml('Other machines', rest, answer, context)}
			</details>`
		}
	</section>`;
}
