// A form with a file (data-upload): says at once that a file is too large, and shows how far it has come.
(function () {
	if (document.documentElement.dataset.upload) {
		return;
	}
	document.documentElement.dataset.upload = 'ready';

	function errorsOf(input) {
		return document.getElementById(input.id + '-error');
	}

	function tooLarge(form, input) {
		const file = input.files[0];
		const large = Boolean(file) && file.size > Number(form.dataset.max);
		const errors = errorsOf(input);
		errors.textContent = large ? errors.dataset.large : '';
		input.classList.toggle('is-invalid', large);
		input.setAttribute('aria-invalid', String(large));
		return large;
	}

	document.addEventListener('change', (event) => {
		const form = event.target.closest('form[data-upload]');
		if (form && event.target.type === 'file') {
			tooLarge(form, event.target);
		}
	});

	document.addEventListener('submit', (event) => {
		const form = event.target;
		if ('upload' in form.dataset) {
			const input = form.querySelector('input[type=file]');
			if (tooLarge(form, input)) {
				event.preventDefault();
				event.stopImmediatePropagation();
				input.focus();
			}
		}
	}, true);

	document.addEventListener('htmx:xhr:progress', (event) => {
		const form = event.target.closest('form[data-upload]');
		if (form && event.detail.lengthComputable) {
			const percent = Math.round(event.detail.loaded / event.detail.total * 100);
			const shown = form.querySelector('[data-upload-progress]');
			shown.hidden = false;
			shown.querySelector('progress').value = percent;
			shown.querySelector('span').textContent = percent + ' %';
		}
	});
})();
