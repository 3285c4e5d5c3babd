// The text that questions are read from: numbers beside its lines, errors that lead to theirs, and a limit that is told before
// anything is sent.
(function () {
	const text = document.getElementById('text');
	const lines = document.getElementById(text.dataset.numbered);
	const error = document.getElementById('text-error');
	const most = Number(text.dataset.most);

	function tooLong() {
		return text.value.length > most;
	}

	function show() {
		const count = tooLong() ? 1 : text.value.split('\n').length;
		if (lines.childElementCount !== count) {
			const numbers = document.createDocumentFragment();
			for (let number = 1; number <= count; number++) {
				const one = document.createElement('span');
				one.textContent = String(number);
				numbers.append(one);
			}
			lines.replaceChildren(numbers);
		}
		lines.scrollTop = text.scrollTop;
		error.textContent = tooLong() ? error.dataset.long : '';
		text.classList.toggle('is-invalid', tooLong());
	}

	text.addEventListener('input', show);
	text.addEventListener('scroll', () => {
		lines.scrollTop = text.scrollTop;
	});

	text.addEventListener('htmx:beforeRequest', (event) => {
		if (tooLong()) {
			event.preventDefault();
		}
	});

	text.form.addEventListener('submit', (event) => {
		if (tooLong()) {
			event.preventDefault();
			event.stopImmediatePropagation();
			text.focus();
		}
	}, true);

	document.addEventListener('click', (event) => {
		const link = event.target.closest('[data-line]');
		if (!link) {
			return;
		}
		const number = Number(link.dataset.line);
		const all = text.value.split('\n');
		const begin = all.slice(0, number - 1).reduce((sum, line) => sum + line.length + 1, 0);
		text.focus();
		text.setSelectionRange(begin, begin + (all[number - 1] || '').length);
		text.scrollTop = (number - 3) * (text.scrollHeight / all.length);
		show();
	});

	show();
})();
