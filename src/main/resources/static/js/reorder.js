// The order of a list's lines: by dragging the handle, by the arrow keys on it, and by buttons. Where the server refuses, the
// line goes back.
(function () {
	const list = document.querySelector('[data-reorder-list]');
	let dragged = null;
	let finger = null;
	let home = null;

	const lines = () => [...list.querySelectorAll(':scope > li[data-question]')];

	function changed() {
		list.dispatchEvent(new CustomEvent('reorder:changed', { bubbles: true }));
	}

	function put(line, before) {
		list.insertBefore(line, before);
		changed();
	}

	function save(line, was) {
		if (line.nextElementSibling === was) {
			return;
		}
		const exam = document.getElementById('exam-editor').dataset.exam;
		const all = lines();
		const place = all.indexOf(line);
		const before = place === 0 ? '0' : all[place - 1].dataset.question;
		line.dataset.home = was ? was.id : '';
		htmx.ajax('POST', '/exams/' + exam + '/questions/' + line.dataset.question + '/move', {
			source: line,
			target: '#editor-status',
			swap: 'innerHTML',
			values: { before }
		}).catch(() => {
			// connection.js tells it.
		});
	}

	document.addEventListener('htmx:afterRequest', (event) => {
		const line = event.detail.elt;
		const answer = event.detail.xhr;
		if (line.matches('li[data-question]') && answer && answer.status >= 400 && event.detail.requestConfig.path.endsWith('/move')) {
			put(line, document.getElementById(line.dataset.home));
		}
	});

	function step(line, direction, focused) {
		const all = lines();
		const other = all[all.indexOf(line) + direction];
		if (!other) {
			return;
		}
		const was = line.nextElementSibling;
		put(line, direction < 0 ? other : other.nextElementSibling);
		focused.focus();
		line.scrollIntoView({ block: 'nearest' });
		save(line, was);
	}

	list.addEventListener('click', (event) => {
		const button = event.target.closest('[data-reorder]');
		if (button) {
			step(button.closest('li[data-question]'), button.dataset.reorder === 'up' ? -1 : 1, button);
		}
	});

	list.addEventListener('keydown', (event) => {
		const handle = event.target.closest('[data-reorder-handle]');
		if (handle && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
			event.preventDefault();
			step(handle.closest('li[data-question]'), event.key === 'ArrowUp' ? -1 : 1, handle);
		}
	});

	// Where the finger or the mouse is; the page follows it at the window's edges for as long as it stays there.
	let y = 0;
	let scrolling = 0;
	const EDGE = 120;
	const FASTEST = 18;

	function speed() {
		const top = EDGE - y;
		const bottom = y - (window.innerHeight - EDGE);
		const depth = Math.min(Math.max(top, bottom, 0) / EDGE, 1);
		return Math.ceil(depth * FASTEST) * (top > 0 ? -1 : 1);
	}

	function scroll() {
		if (speed() !== 0) {
			window.scrollBy({ top: speed(), behavior: 'instant' });
			place();
		}
		scrolling = window.requestAnimationFrame(scroll);
	}

	function place() {
		const next = lines().filter((line) => line !== dragged).find((line) => {
			const box = line.getBoundingClientRect();
			return y < box.top + box.height / 2;
		});
		if ((next || null) !== dragged.nextElementSibling) {
			put(dragged, next || null);
		}
	}

	// The handle moves about in the page while it is dragged and would not hear of all that happens.
	function follow(event) {
		if (event.pointerId !== finger) {
			return;
		}
		y = event.clientY;
		place();
		scrolling = scrolling || window.requestAnimationFrame(scroll);
	}

	function lift(event) {
		if (event.pointerId === finger) {
			drop();
		}
	}

	function drop() {
		window.cancelAnimationFrame(scrolling);
		scrolling = 0;
		document.removeEventListener('pointermove', follow);
		document.removeEventListener('pointerup', lift);
		document.removeEventListener('pointercancel', lift);
		window.removeEventListener('blur', drop);
		dragged.classList.remove('is-dragged');
		save(dragged, home);
		dragged = null;
	}

	list.addEventListener('pointerdown', (event) => {
		const handle = event.target.closest('[data-reorder-handle]');
		if (!handle || event.button !== 0 || dragged) {
			return;
		}
		dragged = handle.closest('li[data-question]');
		home = dragged.nextElementSibling;
		finger = event.pointerId;
		dragged.classList.add('is-dragged');
		document.addEventListener('pointermove', follow);
		document.addEventListener('pointerup', lift);
		document.addEventListener('pointercancel', lift);
		window.addEventListener('blur', drop);
	});
})();
