// Amounts (.money-input) are grouped by thousands while they are typed, so that a zero too many is seen at once.
(function () {
	if (document.documentElement.dataset.money) {
		return;
	}
	document.documentElement.dataset.money = 'ready';

	const SPACES = /[\s\u00a0\u2009\u202f]/g;

	function grouped(text) {
		const parts = /^(-?)(\d+)([.,]\d*)?$/.exec(text.replace(SPACES, ''));
		return parts ? parts[1] + parts[2].replace(/\B(?=(\d{3})+$)/g, ' ') + (parts[3] || '') : text;
	}

	/** Where as many characters, spaces aside, stand before. */
	function place(text, count) {
		let at = 0;
		for (let seen = 0; seen < count && at < text.length; at++) {
			seen += text[at] === ' ' ? 0 : 1;
		}
		return at;
	}

	function dress(input) {
		const text = grouped(input.value);
		if (text !== input.value) {
			const before = input.value.slice(0, input.selectionStart).replace(SPACES, '').length;
			input.value = text;
			if (document.activeElement === input) {
				const at = place(text, before);
				input.setSelectionRange(at, at);
			}
		}
	}

	document.addEventListener('input', (event) => {
		if (event.target.matches('.money-input')) {
			dress(event.target);
		}
	}, true);

	function dressAll(root) {
		root.querySelectorAll('.money-input').forEach(dress);
	}

	document.addEventListener('htmx:afterSettle', (event) => dressAll(event.target));
	dressAll(document);
})();
