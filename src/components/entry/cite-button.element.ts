/** Copies the citation of a claim and says so. Where the clipboard is closed (plain HTTP), it shows it for copying by hand. */
class CiteButton extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', this.#copy);
	}

	disconnectedCallback(): void {
		this.removeEventListener('click', this.#copy);
	}

	/** The pattern of the table around, filled with what the claim's row says. */
	get #citation(): string {
		const row = this.closest('tr');
		const pattern = this.closest<HTMLElement>('[data-citation]')?.dataset['citation'];
		const textOf = (selector: string) => row?.querySelector(selector)?.textContent.trim();
		const parts: Record<string, string | undefined> = {
			statement: textOf('p'),
			grade: textOf('.grade'),
			id: row?.id,
		};
		return (pattern ?? '').replace(/\{(\w+)\}/g, (_, name: string) => {
			const part = parts[name];
			if (part === undefined) throw new Error(`cite-button: the row does not say {${name}}.`);
			return part;
		});
	}

	#copy = (event: Event): void => {
		if (!(event.target instanceof Element) || !event.target.closest('button')) return;
		void this.#write(this.#citation);
	};

	async #write(text: string): Promise<void> {
		const status = this.querySelector('[role="status"]');
		if (!status) throw new Error('cite-button: needs an element with role="status".');
		try {
			await navigator.clipboard.writeText(text);
			status.textContent = 'Copied';
		} catch {
			status.textContent = text;
		}
	}
}
customElements.define('cite-button', CiteButton);
