// A form that is under way shows it and cannot be sent a second time. data-repeatable on a form (a download) opts out.
(function () {
	function buttonsOf(form) {
		return [...form.elements].filter((element) => element.type === 'submit');
	}

	function begin(form, button) {
		form.dataset.busy = 'true';
		const shown = button || buttonsOf(form)[0];
		if (shown) {
			shown.classList.add('is-busy');
			shown.setAttribute('aria-disabled', 'true');
		}
	}

	function end(form) {
		delete form.dataset.busy;
		buttonsOf(form).forEach((button) => {
			button.classList.remove('is-busy');
			button.removeAttribute('aria-disabled');
		});
	}

	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (form.dataset.busy) {
			event.preventDefault();
			event.stopImmediatePropagation();
		}
	}, true);

	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!event.defaultPrevented && form.method === 'post' && !('repeatable' in form.dataset)) {
			begin(form, event.submitter);
		}
	});

	document.addEventListener('htmx:beforeRequest', (event) => {
		const form = event.detail.elt;
		if (form.tagName === 'FORM' && event.detail.requestConfig.verb !== 'get') {
			begin(form, event.detail.requestConfig.triggeringEvent && event.detail.requestConfig.triggeringEvent.submitter);
		}
	});

	document.addEventListener('htmx:afterRequest', (event) => {
		if (event.detail.elt.tagName === 'FORM') {
			end(event.detail.elt);
		}
	});

	// The browser's way back shows the page as it was left.
	window.addEventListener('pageshow', (event) => {
		if (event.persisted) {
			document.querySelectorAll('form[data-busy]').forEach(end);
		}
	});
})();
