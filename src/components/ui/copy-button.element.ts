/** Copies a text and says so. Where the clipboard is closed (plain HTTP), it shows the text for copying by hand. */
class CopyButton extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', this.#copy);
	}

	disconnectedCallback(): void {
		this.removeEventListener('click', this.#copy);
	}

	#copy = (event: Event): void => {
		if (!(event.target instanceof Element) || !event.target.closest('button')) return;
		void this.#write(this.dataset['text'] ?? '');
	};

	async #write(text: string): Promise<void> {
		const status = this.querySelector('[role="status"]');
		if (!status) throw new Error('copy-button: needs an element with role="status".');
		try {
			await navigator.clipboard.writeText(text);
			status.textContent = 'Copied';
		} catch {
			status.textContent = text;
		}
	}
}
customElements.define('copy-button', CopyButton);
