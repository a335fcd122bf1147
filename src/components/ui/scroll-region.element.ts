/** Makes what scrolls sideways a named region that the keyboard reaches, and only while it does scroll. */
class ScrollRegion extends HTMLElement {
	#observer = new ResizeObserver(() => this.#show());

	connectedCallback(): void {
		this.#observer.observe(this);
		// What is inside grows by itself too: when its typeface arrives.
		for (const child of this.children) this.#observer.observe(child);
	}

	disconnectedCallback(): void {
		this.#observer.disconnect();
	}

	#show(): void {
		if (this.scrollWidth > this.clientWidth) {
			this.tabIndex = 0;
			this.role = 'region';
			this.ariaLabel = this.dataset['label'] ?? 'Table';
		} else {
			this.removeAttribute('tabindex');
			this.role = null;
			this.ariaLabel = null;
		}
	}
}
customElements.define('scroll-region', ScrollRegion);
