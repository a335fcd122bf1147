/** The button that changes between the light and the dark theme, and remembers what was chosen. */
class ThemeSwitch extends HTMLElement {
	#system = matchMedia('(prefers-color-scheme: dark)');

	connectedCallback(): void {
		this.addEventListener('click', this.#change);
		this.#system.addEventListener('change', this.#show);
		this.#show();
	}

	disconnectedCallback(): void {
		this.removeEventListener('click', this.#change);
		this.#system.removeEventListener('change', this.#show);
	}

	get #isDark(): boolean {
		const chosen = document.documentElement.dataset['theme'];
		return chosen ? chosen === 'dark' : this.#system.matches;
	}

	#change = (): void => {
		const dark = !this.#isDark;
		const root = document.documentElement;
		// A choice that equals the system's is no choice: the site follows the system again.
		if (dark === this.#system.matches) delete root.dataset['theme'];
		else root.dataset['theme'] = dark ? 'dark' : 'light';
		try {
			if (root.dataset['theme']) localStorage.setItem('pitcrew-theme', root.dataset['theme']);
			else localStorage.removeItem('pitcrew-theme');
		} catch {
			// Storage may be forbidden: the choice then holds for this page.
		}
		this.#show();
	};

	#show = (): void => {
		const button = this.querySelector('button');
		if (!button) throw new Error('theme-switch: needs a <button>.');
		button.setAttribute('aria-pressed', String(this.#isDark));
		// The browser's own bar takes the colour of the page, whichever theme was chosen.
		const { backgroundColor } = getComputedStyle(document.body);
		for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
			meta.content = backgroundColor;
		}
	};
}
customElements.define('theme-switch', ThemeSwitch);
