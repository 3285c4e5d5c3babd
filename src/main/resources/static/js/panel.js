// A panel that could not be loaded says so, and loads again at a tap. Listens before connection.js, which is about rows.
(function () {
	function panelOf(event) {
		const element = event.detail.elt;
		return element && element.matches('.panel-loading') ? element : null;
	}

	function offer(event) {
		const panel = panelOf(event);
		if (!panel) {
			return;
		}
		event.stopPropagation();
		panel.setAttribute('aria-busy', 'false');
		panel.setAttribute('role', 'status');
		const words = document.createElement('span');
		words.textContent = panel.dataset.failed;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'btn btn-sm';
		button.textContent = panel.dataset.retry;
		button.addEventListener('click', () => {
			const spinner = document.createElement('span');
			spinner.className = 'spinner-border';
			spinner.setAttribute('aria-hidden', 'true');
			panel.setAttribute('aria-busy', 'true');
			panel.replaceChildren(spinner);
			htmx.trigger(panel, 'retry');
		});
		panel.replaceChildren(words, button);
	}

	['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach((name) => {
		window.addEventListener(name, offer, true);
	});

	// The panel says it in its place; a toast would say it twice.
	window.addEventListener('toast', (event) => {
		if (event.target instanceof Element && event.target.matches('.panel-loading')) {
			event.stopPropagation();
		}
	}, true);
})();
