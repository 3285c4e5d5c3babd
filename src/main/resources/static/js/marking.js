// Marks by keys: each key presses the button that carries it. Names are hidden, and stay so, where one wants to.
(function () {
	const HIDDEN = 'ziyo-marking-names-hidden';
	// Until the page is left, where the browser keeps nothing.
	let hidden = remembered();

	function remembered() {
		try {
			return localStorage.getItem(HIDDEN) === 'yes';
		}
		catch (forbidden) {
			return false;
		}
	}

	function remember() {
		try {
			localStorage.setItem(HIDDEN, hidden ? 'yes' : 'no');
		}
		catch (forbidden) {
			// It is asked for again.
		}
	}

	function showNames() {
		const marking = document.getElementById('marking');
		marking.classList.toggle('is-nameless', hidden);
		const box = marking.querySelector('[data-hide-names]');
		if (box) {
			box.checked = hidden;
		}
	}

	document.addEventListener('change', (event) => {
		if (event.target.matches('[data-hide-names]')) {
			hidden = event.target.checked;
			remember();
			showNames();
		}
	});

	document.addEventListener('keydown', (event) => {
		const typing = event.target.matches('input:not([type="checkbox"]), textarea, select');
		if (event.altKey || event.ctrlKey || event.metaKey || event.repeat || typing || document.querySelector('dialog[open]')) {
			return;
		}
		const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
		const button = [...document.querySelectorAll('#marking [data-key]')].find((one) => one.dataset.key === key);
		if (button) {
			event.preventDefault();
			button.click();
		}
	});

	// A screen reader goes on at the next answer.
	document.addEventListener('htmx:afterSwap', (event) => {
		showNames();
		const heading = document.getElementById('marking-question');
		if (heading && event.detail.target.id === 'marking') {
			heading.focus({ preventScroll: true });
		}
	});

	showNames();
})();
