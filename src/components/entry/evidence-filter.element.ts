/** The switch "independent evidence only" above a table of claims, remembered over pages. */
class EvidenceFilter extends HTMLElement {
	connectedCallback(): void {
		const box = this.#box;
		box.checked = remembered();
		box.closest('label')?.removeAttribute('hidden');
		box.addEventListener('change', this.#change);
		addEventListener('hashchange', this.#bring);
		this.#show();
	}

	disconnectedCallback(): void {
		this.#box.removeEventListener('change', this.#change);
		removeEventListener('hashchange', this.#bring);
	}

	get #box(): HTMLInputElement {
		const box = this.querySelector<HTMLInputElement>('input[type="checkbox"]');
		if (!box) throw new Error('evidence-filter: needs an <input type="checkbox">.');
		return box;
	}

	#change = (): void => {
		try {
			localStorage.setItem('pitcrew-independent-only', String(this.#box.checked));
		} catch {
			// Storage may be forbidden: the choice then holds for this page.
		}
		this.#show();
	};

	/** A link to a claim that was hidden when it was clicked found nothing to scroll to. */
	#bring = (): void => {
		const row = document.getElementById(location.hash.slice(1));
		const wasHidden = row?.hidden === true && this.contains(row);
		this.#show();
		if (wasHidden) row.scrollIntoView();
	};

	#show(): void {
		const rows = [...this.querySelectorAll<HTMLElement>('[data-interest]')];
		for (const row of rows) {
			// A reader who followed a link to a claim sees that claim.
			const isTarget = location.hash === `#${row.id}`;
			row.hidden = this.#box.checked && row.dataset['interest'] !== 'independent' && !isTarget;
		}
		const shown = rows.filter((row) => !row.hidden).length;
		const status = this.querySelector(':scope > [role="status"]');
		if (!status) throw new Error('evidence-filter: needs an element with role="status".');
		status.textContent = this.#box.checked
			? `${shown} of ${rows.length} claims are independent.`
			: '';
		// What is left may stand behind the fold.
		if (this.#box.checked) this.querySelector('details')?.setAttribute('open', '');
	}
}

function remembered(): boolean {
	try {
		return localStorage.getItem('pitcrew-independent-only') === 'true';
	} catch {
		return false;
	}
}
customElements.define('evidence-filter', EvidenceFilter);
