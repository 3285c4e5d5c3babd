// The student is found and chosen without the mouse: arrows go through what is found, Enter chooses, Escape closes.
(function () {
	const input = document.getElementById('student-search');
	let wanted = false;

	const list = () => document.getElementById('found');

	const options = () => [...list().querySelectorAll('[role=option]')];

	const active = () => options().find((option) => option.getAttribute('aria-selected') === 'true');

	function mark(option) {
		options().forEach((other) => other.setAttribute('aria-selected', String(other === option)));
		input.setAttribute('aria-expanded', String(options().length > 0));
		if (option) {
			input.setAttribute('aria-activedescendant', option.id);
			option.scrollIntoView({ block: 'nearest' });
		}
		else {
			input.removeAttribute('aria-activedescendant');
		}
	}

	function close() {
		list().replaceChildren();
		mark(null);
	}

	function choose(option) {
		wanted = false;
		input.value = option.dataset.name;
		option.click();
	}

	const isFresh = () => list().dataset.search === input.value.trim();

	function move(step) {
		const all = options();
		if (all.length > 0) {
			mark(all[(all.indexOf(active()) + step + all.length) % all.length]);
		}
	}

	input.addEventListener('keydown', (event) => {
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			move(event.key === 'ArrowDown' ? 1 : -1);
		}
		else if (event.key === 'Enter') {
			event.preventDefault();
			// Faster than the list: what comes first is chosen when it is there.
			wanted = !isFresh();
			if (!wanted && active()) {
				choose(active());
			}
		}
		else if (event.key === 'Escape') {
			event.preventDefault();
			close();
		}
	});

	input.addEventListener('focus', () => input.select());

	input.addEventListener('input', () => {
		wanted = false;
	});

	document.addEventListener('htmx:afterSettle', (event) => {
		if (event.target.id === 'found') {
			mark(options()[0] || null);
			if (wanted && isFresh() && active()) {
				choose(active());
			}
		}
		else if (event.target.id === 'desk') {
			close();
		}
	});

	// From anywhere on the page, but where one writes.
	document.addEventListener('keydown', (event) => {
		if (event.key === '/' && !event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select')) {
			event.preventDefault();
			input.focus();
		}
	});

	mark(options()[0] || null);
})();
