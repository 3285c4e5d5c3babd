// Warns before one leaves a form with data-unsaved that has been changed and not been sent.
(function () {
	const dirty = new WeakSet();

	document.addEventListener('input', (event) => {
		const form = event.target.closest('form[data-unsaved]');
		if (form) {
			dirty.add(form);
		}
	});

	document.addEventListener('submit', (event) => {
		dirty.delete(event.target);
	});

	window.addEventListener('beforeunload', (event) => {
		const forms = [...document.querySelectorAll('form[data-unsaved]')];
		if (forms.some((form) => dirty.has(form))) {
			event.preventDefault();
		}
	});
})();
