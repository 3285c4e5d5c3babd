// Sets light or dark before the page is painted, so that it loads without a flash; therefore it is not deferred.
(function () {
	const root = document.documentElement;
	const dark = window.matchMedia('(prefers-color-scheme: dark)');

	function choice() {
		try {
			return localStorage.getItem('theme') || 'auto';
		}
		catch (refused) {
			return 'auto';
		}
	}

	function apply() {
		const chosen = choice();
		const shown = chosen === 'auto' ? (dark.matches ? 'dark' : 'light') : chosen;
		root.setAttribute('data-bs-theme', shown);
		document.querySelectorAll('[data-theme-choice]').forEach((button) => {
			button.setAttribute('aria-pressed', String(button.dataset.themeChoice === chosen));
		});
	}

	apply();
	dark.addEventListener('change', apply);
	window.addEventListener('storage', apply);
	document.addEventListener('DOMContentLoaded', apply);
	document.addEventListener('click', (event) => {
		const button = event.target.closest('[data-theme-choice]');
		if (button) {
			try {
				localStorage.setItem('theme', button.dataset.themeChoice);
			}
			catch (refused) {
				root.setAttribute('data-bs-theme', button.dataset.themeChoice);
				return;
			}
			apply();
		}
	});
})();
