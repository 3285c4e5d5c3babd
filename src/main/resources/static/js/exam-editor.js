// The editor of a paper: numbers and letters follow the order, two options that say the same are told, Enter goes on to the next
// option.
(function () {
	const list = document.getElementById('question-list');
	const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

	// As PaperOption.areSame has it.
	function showSame(card) {
		const hint = card.querySelector('[data-same]');
		if (hint) {
			const said = [...card.querySelectorAll('.option input[type=text]')].map((field) => field.value.trim().replace(/\s+/g, ' '))
				.filter((text) => text !== '');
			hint.hidden = new Set(said).size === said.length;
		}
	}

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
			showSame(card);
		});
	}

	document.addEventListener('reorder:changed', count);
	document.addEventListener('htmx:afterSettle', count);
	count();

	// A new option's place stands at once, so that one can write on while it is on its way.
	function waitingIn(options) {
		return options && options.querySelector('.option-waiting');
	}

	function expect(options) {
		if (waitingIn(options)) {
			return;
		}
		const line = document.createElement('li');
		line.className = 'option-waiting';
		const input = document.createElement('input');
		input.type = 'text';
		input.className = 'form-control';
		input.maxLength = options.dataset.most;
		input.setAttribute('aria-label', LETTERS.charAt(options.querySelectorAll('.option').length));
		line.append(input);
		options.append(line);
		input.focus();
	}

	document.addEventListener('htmx:beforeRequest', (event) => {
		if (event.detail.elt.matches('[data-add-option]')) {
			expect(event.detail.target);
		}
	});

	document.addEventListener('htmx:afterSettle', (event) => {
		// Not before htmx knows the new one.
		const options = event.detail.elt.matches('.option-list') ? event.detail.elt : null;
		const waiting = waitingIn(options);
		const fresh = waiting && waiting.nextElementSibling;
		if (fresh) {
			const field = fresh.querySelector('input[type=text]');
			field.value = waiting.firstElementChild.value;
			waiting.remove();
			field.focus();
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}
	});

	document.addEventListener('htmx:afterRequest', (event) => {
		const answer = event.detail.xhr;
		if (event.detail.elt.matches('[data-add-option]') && answer && answer.status === 422) {
			const waiting = waitingIn(event.detail.elt.closest('.question-card').querySelector('.option-list'));
			if (waiting) {
				waiting.remove();
			}
		}
	});

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
