// Short words about what has happened: from a redirect, from a "toast" event of an answer, and where htmx was refused.
(function () {
	const region = document.getElementById('toasts');

	function close(note) {
		note.remove();
	}

	function dress(note) {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'toast-close';
		button.setAttribute('aria-label', region.dataset.close);
		button.textContent = '×';
		button.addEventListener('click', () => close(note));
		note.append(button);
		// An error stays until it is read.
		if (!note.classList.contains('toast-error')) {
			setTimeout(() => close(note), 5000);
		}
	}

	// A dialog dims and mutes what is not in it: the words go in there, and come out when it closes.
	function bring() {
		const place = [...document.querySelectorAll('dialog:modal')].pop() || document.body;
		if (region.parentElement !== place) {
			place.append(region);
		}
	}

	function show(kind, text) {
		bring();
		const note = document.createElement('div');
		note.className = 'toast-note toast-' + kind;
		const words = document.createElement('span');
		words.textContent = text;
		note.append(words);
		region.append(note);
		dress(note);
	}

	function textOf(status) {
		const texts = region.dataset;
		return status === 403 ? texts.forbidden : (status >= 500 ? texts.failed : texts.error);
	}

	region.querySelectorAll('.toast-note').forEach(dress);

	document.addEventListener('close', (event) => {
		if (event.target.contains(region)) {
			bring();
		}
	}, true);

	document.addEventListener('toast', (event) => {
		show(event.detail.kind || 'success', event.detail.text);
	});

	document.addEventListener('htmx:responseError', (event) => {
		const answer = event.detail.xhr;
		const told = answer.getResponseHeader('HX-Trigger');
		if (!told && ![502, 503, 504].includes(answer.status)) {
			show('error', textOf(answer.status));
		}
	});
})();
