// Warns before one leaves a form with data-unsaved that has been changed and not been saved: the page, or the dialog that
// it is in, by a tap beside it, the cross or Escape. The form's own button for leaving asks nothing.
(function () {
	const dirty = new WeakSet();

	const formOf = (element) => element instanceof Element ? element.closest('form[data-unsaved]') : null;

	// What came back with errors is typed and not saved.
	function isUnsaved(form) {
		return dirty.has(form) || form.querySelector('.is-invalid, .alert') !== null;
	}

	function unsavedIn(dialog) {
		return [...dialog.querySelectorAll('form[data-unsaved]')].some(isUnsaved);
	}

	document.addEventListener('input', (event) => {
		const form = formOf(event.target);
		if (form) {
			dirty.add(form);
		}
	});

	// One that htmx sends stays on the screen until it is answered.
	document.addEventListener('submit', (event) => {
		if (!event.target.hasAttribute('hx-post')) {
			dirty.delete(event.target);
		}
	});

	document.addEventListener('htmx:afterRequest', (event) => {
		if (event.detail.successful) {
			dirty.delete(event.detail.elt);
		}
	});

	document.addEventListener('close', (event) => {
		event.target.querySelectorAll('form[data-unsaved]').forEach((form) => dirty.delete(form));
	}, true);

	window.addEventListener('beforeunload', (event) => {
		const forms = [...document.querySelectorAll('form[data-unsaved]')];
		if (forms.some((form) => dirty.has(form))) {
			event.preventDefault();
		}
	});

	function ask(event, dialog) {
		event.preventDefault();
		event.stopImmediatePropagation();
		const { leave, leaveDo } = document.getElementById('confirm').dataset;
		document.dispatchEvent(new CustomEvent('ask', { detail: { question: leave, named: leaveDo, then: () => dialog.close() } }));
	}

	function wayOut(element) {
		const cross = element.closest('[data-dialog-close]');
		if (cross) {
			return cross.closest('form') ? null : cross.closest('dialog');
		}
		return element.tagName === 'DIALOG' ? element : null;
	}

	document.addEventListener('click', (event) => {
		const dialog = wayOut(event.target);
		if (dialog && unsavedIn(dialog)) {
			ask(event, dialog);
		}
	}, true);

	document.addEventListener('cancel', (event) => {
		if (event.target.tagName === 'DIALOG' && unsavedIn(event.target)) {
			ask(event, event.target);
		}
	}, true);
})();
