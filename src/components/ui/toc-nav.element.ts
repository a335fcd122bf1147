/** Marks the heading that is being read in the table of contents. */
class TocNav extends HTMLElement {
	#observer: IntersectionObserver | undefined;

	connectedCallback(): void {
		// A heading counts as being read once it has passed into the upper third.
		this.#observer = new IntersectionObserver(this.#mark, { rootMargin: '0px 0px -66% 0px' });
		for (const heading of this.#headings()) this.#observer.observe(heading);
	}

	disconnectedCallback(): void {
		this.#observer?.disconnect();
	}

	#headings(): HTMLElement[] {
		return [...this.querySelectorAll('a')]
			.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
			.filter((heading) => heading !== null);
	}

	#mark = (): void => {
		const limit = innerHeight / 3;
		const headings = this.#headings();
		const passed = headings.findLast((heading) => heading.getBoundingClientRect().top <= limit);
		const current = passed ?? headings[0];
		for (const link of this.querySelectorAll('a')) {
			if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
	};
}
customElements.define('toc-nav', TocNav);
