// When the network is gone in the middle of a tap, its row says so and offers to send it again. When it is back, what was not
// saved goes out by itself, in the order of the taps.
(function () {
	const offline = document.getElementById('offline');
	const texts = document.getElementById('toasts').dataset;
	const UPLOAD_TIMEOUT = 0;
	// What has not been saved, the oldest first: {notice, again}.
	let unsent = [];

	function rowOf(element) {
		return element.closest('[data-row]') || element.closest('tr, li, form') || element.parentElement;
	}

	function placeIn(row) {
		return row.querySelector('[data-row-status]') || (row.tagName === 'TR' ? row.lastElementChild : row);
	}

	// What a request sets: sent anew, it takes the place of one that has failed. A score adds, and stands for itself.
	function nameOf(request) {
		return request.parameters.once || request.path.split('?')[0];
	}

	function forget(row, request) {
		const name = nameOf(request);
		const notices = [...row.querySelectorAll('.unsaved')];
		const rest = notices.filter((notice) => notice.dataset.request !== name);
		notices.filter((notice) => !rest.includes(notice)).forEach((notice) => notice.remove());
		row.classList.toggle('is-unsaved', rest.length > 0);
	}

	function sendAgain(request, element) {
		return htmx.ajax(request.verb, request.path, {
			source: element,
			event: request.triggeringEvent,
			target: request.target,
			values: request.formData || request.parameters
		}).catch(() => {
			// Told in the row already.
		});
	}

	function offer(event) {
		const request = event.detail.requestConfig;
		const element = event.detail.elt;
		const row = rowOf(element);
		// Nobody has asked for it.
		if (element.matches('[data-unattended]')) {
			return;
		}
		if (!request || !row || !row.isConnected) {
			return;
		}
		forget(row, request);
		row.classList.add('is-unsaved');
		const notice = document.createElement('span');
		notice.className = 'unsaved';
		notice.dataset.request = nameOf(request);
		notice.setAttribute('role', 'alert');
		const words = document.createElement('span');
		words.textContent = texts.notSaved;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'btn btn-sm';
		button.textContent = texts.retry;
		const again = () => {
			forget(row, request);
			return sendAgain(request, element);
		};
		button.addEventListener('click', (click) => {
			click.stopPropagation();
			again();
		});
		unsent = unsent.filter((one) => one.notice.isConnected);
		unsent.push({ notice, again });
		notice.append(words, button);
		placeIn(row).append(notice);
		const dialog = document.querySelector('dialog:modal');
		if (dialog && !dialog.contains(row)) {
			document.dispatchEvent(new CustomEvent('toast', { detail: { kind: 'error', text: texts.notSaved } }));
		}
	}

	document.addEventListener('htmx:sendError', offer);
	document.addEventListener('htmx:timeout', offer);
	document.addEventListener('htmx:responseError', (event) => {
		// A proxy answers so while the server restarts.
		if ([502, 503, 504].includes(event.detail.xhr.status)) {
			offer(event);
		}
	});

	document.addEventListener('htmx:beforeRequest', (event) => {
		const row = rowOf(event.detail.elt);
		if (row) {
			forget(row, event.detail.requestConfig);
		}
	});

	// A large file takes the time that it takes.
	document.addEventListener('htmx:configRequest', (event) => {
		const element = event.detail.elt;
		if (element.enctype === 'multipart/form-data' || element.getAttribute('hx-encoding') === 'multipart/form-data') {
			event.detail.timeout = UPLOAD_TIMEOUT;
		}
	});

	function show() {
		if (offline) {
			offline.hidden = navigator.onLine;
		}
	}

	// One after another: a mark and its reason, a score and the next one.
	async function sendUnsent() {
		const waiting = unsent.filter((one) => one.notice.isConnected);
		unsent = [];
		for (const one of waiting) {
			if (!navigator.onLine) {
				unsent.push(one);
			}
			else if (one.notice.isConnected) {
				await one.again();
			}
		}
	}

	window.addEventListener('online', show);
	window.addEventListener('online', sendUnsent);
	window.addEventListener('offline', show);
	show();
})();
