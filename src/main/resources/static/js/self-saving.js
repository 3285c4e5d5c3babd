// Fields that save themselves (data-saves): what is not saved yet is not left behind. Beside each field stands what was saved
// last, in the input #<its id>-was.
(function () {
	const texts = document.querySelector('[data-saving]');

	const plain = (text) => text.replace(/\r\n?/g, '\n').trim();

	function isUnsaved(field) {
		const was = document.getElementById(field.id + '-was');
		return was !== null && plain(field.value) !== plain(was.value);
	}

	const unsaved = () => [...document.querySelectorAll('[data-saves]')].filter(isUnsaved);

	window.addEventListener('beforeunload', (event) => {
		if (unsaved().length > 0) {
			event.preventDefault();
		}
	});

	// A form that needs everything saved is sent once that is so.
	let waiting = null;

	document.addEventListener('submit', (event) => {
		const form = event.target;
		if ('savesFirst' in form.dataset && unsaved().length > 0) {
			event.preventDefault();
			event.stopImmediatePropagation();
			waiting = form;
			unsaved().forEach((field) => field.dispatchEvent(new Event('change', { bubbles: true })));
		}
	}, true);

	function showSaving(element) {
		const status = document.getElementById(element.id + '-status');
		if (element.matches('[data-saves]') && status && !status.querySelector('.save-conflict') && texts) {
			const words = document.createElement('span');
			words.className = 'quiet';
			words.textContent = texts.dataset.saving;
			status.replaceChildren(words);
		}
	}

	document.addEventListener('htmx:beforeRequest', (event) => showSaving(event.detail.elt));

	document.addEventListener('htmx:afterSettle', () => {
		document.querySelectorAll('[data-mirrors]').forEach((place) => {
			const saved = document.getElementById(place.dataset.mirrors + '-was');
			if (saved && saved.value !== '') {
				place.textContent = saved.value;
			}
		});
		const form = waiting;
		if (form && unsaved().length === 0) {
			waiting = null;
			form.requestSubmit();
		}
	});

	// What was not saved stays to be seen to.
	['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach((name) => document.addEventListener(name, (event) => {
		const status = document.getElementById(event.detail.elt.id + '-status');
		if (status && event.detail.elt.matches('[data-saves]')) {
			status.replaceChildren();
		}
		waiting = null;
	}));

	// Of two versions, the other one.
	document.addEventListener('click', (event) => {
		const button = event.target.closest('[data-take]');
		if (!button) {
			return;
		}
		const field = document.getElementById(button.dataset.take);
		const theirs = document.getElementById(button.dataset.take + '-theirs');
		if (!field || !theirs) {
			window.location.reload();
			return;
		}
		field.value = theirs.value;
		document.getElementById(field.id + '-was').value = theirs.value;
		document.getElementById(field.id + '-status').replaceChildren();
		field.focus();
	});
})();
