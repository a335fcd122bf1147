import type { Confidence } from '#domain/sizing/types.ts';
import { percent } from '#domain/sizing/tool/wording.ts';
import type { Figure, SizeAnswer } from '#domain/sizing/tool/types.ts';
import { html, type Html } from '../html.ts';
import type { SizeContext } from './context.ts';

const confidenceWords: Record<Confidence, string> = {
	exact: 'Exact: follows from definitions',
	high: 'High confidence',
	medium: 'Medium confidence: this kind of hardware and engine was measured',
	low: 'Low confidence: something was assumed',
};

function figureHtml(figure: Figure, answer: SizeAnswer, { formula }: SizeContext): Html {
	const { id, label, value, low, high, note, confidence, trace } = figure;
	return html`<details data-keep="${id}">
		<summary>
			<b class="figure figure-large">${value}</b>
			<span class="what">${label}</span>
			<span>${low === high ? low : `${low} to ${high}`}</span>
			<span>${note}</span>
			<span class="how">Formula</span>
		</summary>
		<p>${confidenceWords[confidence]}.</p>
		${
			(id === 'speed' || id === 'throughput') &&
			answer.dominates &&
			html`<p>${answer.dominates} ${answer.changes[0]?.text}</p>`
		}
		${formula?.(trace)}
	</details>`;
}

/** Figures with their ranges; each opens into how it was reached. What a cost leaves out stands beside it. */
export function figuresHtml(answer: SizeAnswer, context: SizeContext): Html {
	const { figures, excludedFromCost, ask } = answer;
	const cost = figures.some(({ id }) => id === 'cost');
	return html`<section class="figures" aria-labelledby="figures">
		<h3 id="figures">Speed, power and cost</h3>
		<div class="tiles">${figures.map((figure) => figureHtml(figure, answer, context))}</div>
		${
			cost &&
			html`<p class="aside">
				The cost is for ${percent(ask.utilisation)}
				use${ask.price === null && ' and counts energy alone, until you give a price'}. It leaves
				out: ${excludedFromCost.join('; ').toLowerCase()}.
			</p>`
		}
	</section>`;
}
