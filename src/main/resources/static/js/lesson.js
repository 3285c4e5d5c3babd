// The lesson screen: counts follow the marks, keys move between students and set states, buttons open the dialog.
(function () {
	const rows = document.getElementById('lesson-rows');
	const dialog = document.getElementById('lesson-dialog');
	const message = document.getElementById('lesson-message');
	const STATES = ['keldi', 'kechikdi', 'kelmadi'];
	const KEYS = { 1: 'KELDI', 2: 'KECHIKDI', 3: 'KELMADI' };

	function count() {
		if (!rows || !document.querySelector('.lesson-bar')) {
			return;
		}
		let before = 0;
		for (const state of STATES) {
			const marks = rows.querySelectorAll('.mark-' + state).length;
			const bar = document.querySelector('.bar-' + state);
			bar.setAttribute('x', String(before));
			bar.setAttribute('width', String(marks));
			document.querySelector('[data-count="' + state + '"]').textContent = String(marks);
			before += marks;
		}
		const all = document.getElementById('lesson-all');
		if (all) {
			all.classList.toggle('is-done', before === rows.children.length);
		}
	}

	function move(from, step) {
		const line = from.closest('li');
		const kind = from.matches('.mark') ? '.mark' : '[data-score-cell]';
		let next = line;
		do {
			next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
		} while (next && !next.querySelector(kind));
		if (next) {
			next.querySelector(kind).focus();
			next.scrollIntoView({ block: 'nearest' });
		}
	}

	function across(from) {
		const other = from.closest('li').querySelector(from.matches('.mark') ? '[data-score-cell]' : '.mark');
		if (other) {
			other.focus();
		}
	}

	document.addEventListener('keydown', (event) => {
		const target = event.target;
		if (event.altKey || event.ctrlKey || event.metaKey || !target.matches('#lesson-rows .mark, #lesson-rows [data-score-cell]')) {
			return;
		}
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			move(target, event.key === 'ArrowDown' ? 1 : -1);
		}
		else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
			event.preventDefault();
			across(target);
		}
		else if (KEYS[event.key] && target.matches('.mark')) {
			event.preventDefault();
			target.value = KEYS[event.key];
			target.click();
		}
	});

	// What was pressed is gone from the answer: the focus goes to what it changed.
	let after = null;

	function remember(pressed) {
		after = null;
		const reason = pressed.closest('.lesson-reason');
		if (reason) {
			after = '#' + reason.querySelector('summary').id;
		}
		else if (pressed.closest('#lesson-status')) {
			const target = pressed.getAttribute('hx-target');
			after = target ? target + ' .mark, a' + target : '#lesson-all';
		}
	}

	function refocus() {
		const place = after && document.activeElement === document.body && document.querySelector(after);
		if (place) {
			place.focus();
		}
	}

	document.addEventListener('click', (event) => {
		const opener = event.target.closest('[data-dialog]');
		if (opener) {
			document.getElementById('lesson-dialog-body').replaceChildren();
			dialog.showModal();
		}
		else if (event.target === dialog || event.target.closest('[data-dialog-close]')) {
			dialog.close();
		}
	});

	function begin(pressed) {
		message.replaceChildren();
		remember(pressed);
	}

	// One question at a time: what is open pushes everybody below it down. What somebody is writing stays.
	function closeReasons(row) {
		for (const reason of rows.querySelectorAll('.lesson-reason[open]')) {
			if (!row.contains(reason) && reason.querySelector('input').value === '') {
				reason.open = false;
			}
		}
	}

	document.addEventListener('row:sent', (event) => {
		begin(event.detail.pressed);
		if (rows) {
			closeReasons(event.target);
		}
	});

	// What a row has waiting goes out without a press: what was refused before it stays to be read.
	document.addEventListener('htmx:beforeRequest', (event) => {
		if (!event.detail.elt.matches('#lesson-rows > li, #lesson-status')) {
			begin(event.detail.elt);
		}
	});

	document.addEventListener('htmx:afterSettle', () => {
		count();
		refocus();
		if (dialog.open && dialog.querySelector('[data-dialog-done]')) {
			dialog.close();
		}
	});

	document.addEventListener('htmx:afterRequest', (event) => {
		if (event.detail.elt.closest('.menu')) {
			event.detail.elt.closest('.menu').open = false;
		}
	});

	// What the footer told before is not what was saved last.
	document.addEventListener('homework-changed', () => {
		const status = document.getElementById('lesson-status');
		const dot = document.createElement('span');
		dot.className = 'saved-dot';
		const words = document.createElement('span');
		words.className = 'grow';
		words.textContent = status.dataset.homework;
		status.replaceChildren(dot, words);
	});

	document.addEventListener('marks:shown', count);

	document.addEventListener('htmx:oobAfterSwap', () => {
		count();
		refocus();
	});
})();
