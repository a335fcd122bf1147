import { percent } from '#domain/sizing/tool/wording.ts';
import type { Trace, TraceInput } from '#domain/sizing/types.ts';
import { html, type Html } from '../html.ts';
import { address } from './context.ts';
import { traceValue } from './values.ts';

/** Whose figures a trace was filled with. */
export interface TraceOwners {
	/** Base path of the site, with both slashes. */
	base: string;
	/** Where each constant is told, by its id, from the root of the site. */
	constantPaths: ReadonlyMap<string, string>;
	model: { title: string; path: string };
	machine: { title: string; path: string } | null;
}

const assumption = /^assumptions\/(.+)$/;
const ownWords: Record<string, string> = {
	given: 'as asked',
	load: 'from your load',
	computed: 'chosen by the search of layouts',
};

function sourceOf({ source }: TraceInput, owners: TraceOwners): Html {
	const id = assumption.exec(source)?.[1];
	const path = id && owners.constantPaths.get(id);
	if (path) return html`<a href="${address(owners, path)}">our assumption</a>`;
	const owner = source === 'model' ? owners.model : source === 'machine' ? owners.machine : null;
	if (owner) return html`<a href="${address(owners, owner.path)}">${owner.title}</a>`;
	return html`${ownWords[source] ?? source}`;
}

function inputHtml(input: TraceInput, owners: TraceOwners): Html {
	const value = html`${input.name} = <span class="num">${traceValue(input)}</span>`;
	if (!input.trace) return html`<li>${value} <small>${sourceOf(input, owners)}</small></li>`;
	return html`<li>
		<details>
			<summary>${value}</summary>
			${traceHtml(input.trace, owners)}
		</details>
	</li>`;
}

/** The largest of the parts that a result is summed from, where there are several; they have its unit. */
export function largestPart({ inputs, result }: Trace): { name: string; share: number } | null {
	const parts = inputs.flatMap(({ name, value, unit }) =>
		typeof value === 'number' && unit === result.unit ? [{ name, value }] : [],
	);
	const sum = parts.reduce((total, { value }) => total + value, 0);
	const [first] = parts.toSorted((a, b) => b.value - a.value);
	return first && parts.length > 1 && sum > 0
		? { name: first.name, share: first.value / sum }
		: null;
}

/** How a number was reached: the formula, what it was filled with, each down to its source. */
export function traceHtml(trace: Trace, owners: TraceOwners): Html {
	const largest = largestPart(trace);
	return html`<div class="trace">
		<p><code>${trace.formula}</code> = <span class="num">${traceValue(trace.result)}</span></p>
		<ul>
			${trace.inputs.map((input) => inputHtml(input, owners))}
		</ul>
		${largest && html`<p>Largest part: ${largest.name}, ${percent(largest.share)}.</p>`}
		${trace.note && html`<p>${trace.note}</p>`}
	</div>`;
}
