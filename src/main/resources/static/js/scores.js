// The quick keys of the lesson: a tap on a student's score opens them, a key gives the score, Enter goes to the next student.
(function () {
	const root = document.documentElement;
	if (root.dataset.scoreKeys) {
		return;
	}
	root.dataset.scoreKeys = 'ready';

	let current = null;
	let byTouch = false;

	const byId = (id) => document.getElementById(id);
	const sheet = () => byId('score-sheet');
	const address = (cell) => cell.getAttribute('href').split('?')[0];

	function wrong(shown) {
		byId('score-sheet-error').hidden = !shown;
		byId('score-sheet-input').classList.toggle('is-invalid', shown);
		byId('score-sheet-input').setAttribute('aria-invalid', String(shown));
	}

	function showDay(cell) {
		const day = byId('score-sheet-day');
		if (Number(cell.dataset.count) > 0) {
			htmx.ajax('GET', cell.getAttribute('href'), { target: day, swap: 'innerHTML' });
		}
		else {
			day.replaceChildren();
		}
	}

	function open(cell) {
		current = cell.id;
		byId('score-sheet-title').textContent = cell.dataset.name;
		byId('score-sheet-input').value = '';
		byId('score-sheet-day').replaceChildren();
		wrong(false);
		showDay(cell);
		if (!sheet().open) {
			sheet().showModal();
		}
		// On a phone the keyboard would cover the keys.
		if (byTouch) {
			sheet().querySelector('[data-points]').focus();
		}
		else {
			byId('score-sheet-input').focus();
		}
	}

	function close() {
		sheet().close();
	}

	function next() {
		const cells = [...document.querySelectorAll('[data-score-cell]')];
		const following = cells[cells.findIndex((cell) => cell.id === current) + 1];
		if (following) {
			following.scrollIntoView({ block: 'center' });
			open(following);
		}
		else {
			close();
		}
	}

	// Sent again after an answer that was lost, a score counts once. Not randomUUID(): that needs HTTPS.
	function newId() {
		const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
	}

	// The row sends it: the cell may have been replaced before what is waiting in front of it is answered.
	function give(points) {
		const cell = byId(current);
		const row = cell.closest('li');
		htmx.ajax('POST', address(cell), {
			source: row,
			target: row,
			swap: 'none',
			values: { score: points, date: sheet().dataset.date, once: newId() }
		}).catch(() => {
			// connection.js tells it.
		});
	}

	document.addEventListener('click', (event) => {
		const cell = event.target.closest('[data-score-cell]');
		if (cell && sheet()) {
			if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
				event.preventDefault();
				byTouch = event.pointerType === 'touch';
				open(cell);
			}
			return;
		}
		const key = event.target.closest('#score-sheet [data-points]');
		if (key) {
			give(key.dataset.points);
			close();
		}
		else if (event.target.closest('[data-score-close]') || event.target === sheet()) {
			close();
		}
	});

	// By Escape too: the cell that the browser would go back to may have been replaced meanwhile.
	document.addEventListener('close', (event) => {
		const cell = byId(current);
		if (event.target === sheet() && cell) {
			cell.focus();
		}
	}, true);

	// A link that acts as a button answers to the space bar as well.
	document.addEventListener('keydown', (event) => {
		if (event.key === ' ' && event.target.matches('[data-score-cell]')) {
			event.preventDefault();
			event.target.click();
		}
	});

	document.addEventListener('submit', (event) => {
		if (event.target.id !== 'score-sheet-form') {
			return;
		}
		event.preventDefault();
		const typed = byId('score-sheet-input').value.trim();
		if (typed === '') {
			next();
		}
		else if (/^\d{1,3}$/.test(typed) && Number(typed) <= 100) {
			give(typed);
			next();
		}
		else {
			wrong(true);
		}
	});

	// A score put right or taken back in the sheet: its list is read again.
	document.addEventListener('htmx:afterSettle', (event) => {
		const cell = event.detail.elt;
		if (sheet() && sheet().open && cell.id === current) {
			showDay(cell);
		}
	});
})();
