// The editor of a paper: numbers and letters follow the order, Enter goes on to the next option.
(function () {
	const list = document.getElementById('question-list');
	const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

	function count() {
		list.querySelectorAll(':scope > li[data-question]').forEach((card, index) => {
			const number = String(index + 1);
			card.querySelector('[data-number]').textContent = number;
			const handle = card.querySelector('[data-reorder-handle]');
			handle.setAttribute('aria-label', number + '. ' + handle.title);
			card.querySelectorAll('.option').forEach((option, place) => {
				const letter = LETTERS.charAt(place);
				option.querySelector('[data-letter]').textContent = letter;
				const mark = option.querySelector('.option-right');
				mark.setAttribute('aria-label', letter + ': ' + mark.title);
			});
		});
	}

	document.addEventListener('reorder:changed', count);
	document.addEventListener('htmx:afterSettle', count);
	count();

	// In the last option it makes another one.
	list.addEventListener('keydown', (event) => {
		const line = event.target.closest('.option');
		if (event.key !== 'Enter' || !line || event.target.type !== 'text') {
			return;
		}
		event.preventDefault();
		let next = line.nextElementSibling;
		while (next && !next.matches('.option')) {
			next = next.nextElementSibling;
		}
		if (next) {
			next.querySelector('input[type=text]').focus();
		}
		else {
			line.closest('.question-card').querySelector('[data-add-option]').click();
		}
	});
})();
