// Runs before the first paint, so that a chosen theme never flashes. Storage may be forbidden: then the system decides.
(() => {
	try {
		const theme = localStorage.getItem('pitcrew-theme');
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	} catch {
		// The system's theme stands.
	}
})();
