import type { LadderRung, SizeAnswer } from '#domain/sizing/tool/types.ts';
import { html, type Html } from '../html.ts';
import { address, type SizeContext } from './context.ts';
import { figuresHtml } from './figures.ts';
import { ladderHtml } from './ladder-table.ts';
import { memoryHtml } from './memory-bar.ts';
import { questionText } from './question.ts';

/** The verdict in a sentence, with the cards that it names marked. */
export function headlineHtml({ headline, chosen }: Pick<SizeAnswer, 'headline' | 'chosen'>): Html {
	const card = chosen?.machine.card.title;
	const place = card ? headline.indexOf(card) : -1;
	if (!card || place < 0) return html`${headline}`;
	const start = /(?:\d+|one|two|four|eight) ×? ?$/i.exec(headline.slice(0, place))?.index ?? place;
	const end = place + card.length;
	return html`${headline.slice(0, start)}<em>${headline.slice(start, end)}</em>${headline.slice(end)}`;
}

function machineHtml({ machine, format }: LadderRung, context: SizeContext): Html {
	return html`<p class="explanation">
		Machine: <a href="${address(context, machine.path)}">${machine.title}</a>; weights in ${format}.
	</p>`;
}

function changesHtml({ changes, dominates }: SizeAnswer): Html | null {
	if (changes.length === 0 && !dominates) return null;
	return html`<section class="changes" aria-labelledby="changes">
		<h3 id="changes">What would change the answer</h3>
		${dominates && html`<p>${dominates}</p>`}
		<ul>
			${changes.map(({ text }) => html`<li>${text}</li>`)}
		</ul>
	</section>`;
}

/** Everything below the headline: made the same at build and in the browser. */
export function answerHtml(answer: SizeAnswer, context: SizeContext): Html {
	const { chosen, memory, figures } = answer;
	return html`<p class="explanation">${answer.explanation}</p>
		${chosen && machineHtml(chosen, context)}
		${
			chosen &&
			chosen.notes.length > 0 &&
			html`<ul class="notes">
				${chosen.notes.map((note) => html`<li>${note}</li>`)}
			</ul>`
		}
		<p class="question">${questionText(answer)}</p>
		${memory && memoryHtml(memory, context)} ${figures.length > 0 && figuresHtml(answer, context)}
		${changesHtml(answer)} ${ladderHtml(answer, context)}`;
}
