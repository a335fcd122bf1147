import type { MemoryBar, MemoryPart } from '#domain/sizing/tool/types.ts';
import { gigabytes } from '#domain/sizing/tool/wording.ts';
import { html, type Html } from '../html.ts';
import type { SizeContext } from './context.ts';

const shortNames: Record<MemoryPart['id'], string> = {
	weights: 'Weights',
	cache: 'Cache',
	overhead: 'Engine',
	reserved: 'Reserve',
	free: 'Free',
};

/** Below these shares of the bar a name would not fit: on a phone, and anywhere. */
const roomOnPhone = 0.24;
const roomAtAll = 0.1;

/** Share of the bar in hundredths, as an attribute of its geometry. */
const hundredths = (share: number) => `${Math.round(share * 1e4) / 100}%`;

function partHtml({ id, bytes }: MemoryPart, start: number, whole: number): Html {
	const share = bytes / whole;
	const x = hundredths(start / whole);
	const name = share < roomOnPhone ? 'wide' : null;
	const text = html`<svg x="${x}" overflow="visible">
		<text x="9" y="22" class="${name}">${shortNames[id]}</text>
		<text x="9" y="40" class="${name}">${gigabytes(bytes)}</text>
	</svg>`;
	return html`<g class="${id}">
		<rect x="${x}" width="${hundredths(share)}" height="54"></rect>
		${share >= roomAtAll && text}
	</g>`;
}

function rowHtml({ id, label, bytes, trace }: MemoryPart, { formula }: SizeContext): Html {
	const row = html`<svg class="swatch ${id}" width="12" height="12" aria-hidden="true">
			<rect width="12" height="12"></rect>
		</svg>
		${label} <span class="num">${gigabytes(bytes)}</span>`;
	if (!trace) return html`<li><div>${row}</div></li>`;
	return html`<li>
		<details data-keep="${id}">
			<summary>${row}</summary>
			${formula?.(trace)}
		</details>
	</li>`;
}

/** What fills the memory of the cards of one copy: a bar to scale, and the same as a list that opens into formulas. */
export function memoryHtml({ cards, capacityBytes, parts }: MemoryBar, context: SizeContext): Html {
	const shown = parts.filter(({ bytes }) => bytes > 0);
	const whole = Math.max(
		capacityBytes,
		shown.reduce((sum, { bytes }) => sum + bytes, 0),
	);
	const starts = shown.map((_, index) =>
		shown.slice(0, index).reduce((sum, { bytes }) => sum + bytes, 0),
	);
	const limit = whole > capacityBytes * 1.001 && hundredths(capacityBytes / whole);
	const capacity =
		cards === 1
			? `one card, ${gigabytes(capacityBytes)}`
			: `${cards} × ${gigabytes(capacityBytes / cards)} = ${gigabytes(capacityBytes)}`;
	return html`<section class="memory" aria-labelledby="memory">
		<h3 id="memory">Memory, ${capacity}</h3>
		<svg class="bar" width="100%" height="54" aria-hidden="true">
			${shown.map((part, index) => partHtml(part, starts[index] ?? 0, whole))}
			${limit && html`<line x1="${limit}" x2="${limit}" y2="54"></line>`}
		</svg>
		${limit && html`<p class="over">The line is what the cards hold: the rest does not fit.</p>`}
		<ul class="parts">
			${shown.map((part) => rowHtml(part, context))}
		</ul>
	</section>`;
}
