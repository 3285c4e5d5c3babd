// A mark shows at once what a tap has made of it, so that the next tap goes on from there; where it is not saved, it shows
// again what is.
(function () {
	const rows = document.getElementById('lesson-rows');
	const ORDER = ['KELDI', 'KECHIKDI', 'KELMADI'];
	// What each row has asked for and has no answer to yet.
	const waiting = new WeakMap();

	function show(row, status) {
		const mark = row.querySelector('.mark');
		const code = status.toLowerCase();
		const text = rows.dataset[code];
		mark.className = 'mark mark-' + code;
		mark.value = ORDER[(ORDER.indexOf(status) + 1) % ORDER.length];
		mark.textContent = text;
		mark.setAttribute('aria-label', mark.dataset.name + ': ' + text);
		rows.dispatchEvent(new CustomEvent('marks:shown', { bubbles: true }));
	}

	function showLast(row) {
		const wanted = waiting.get(row) || [];
		if (wanted.length > 0) {
			show(row, wanted[wanted.length - 1]);
		}
	}

	document.addEventListener('row:sent', (event) => {
		const row = event.target;
		const pressed = event.detail.pressed;
		if (row.tagName === 'LI' && pressed.name === 'status') {
			waiting.set(row, (waiting.get(row) || []).concat(pressed.value));
			showLast(row);
		}
	});

	document.addEventListener('htmx:afterRequest', (event) => {
		const row = event.detail.elt;
		const request = event.detail.requestConfig;
		if (!row.matches('#lesson-rows > li') || !request.parameters.status) {
			return;
		}
		const wanted = (waiting.get(row) || []).slice(1);
		waiting.set(row, wanted);
		if (wanted.length === 0 && !event.detail.successful) {
			show(row, row.querySelector('.mark').dataset.saved);
		}
		showLast(row);
	});

	document.addEventListener('htmx:afterSettle', (event) => {
		const row = event.detail.elt.closest('#lesson-rows > li');
		if (row) {
			showLast(row);
		}
	});
})();
