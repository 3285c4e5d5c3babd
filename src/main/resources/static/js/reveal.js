// Shows the password while its eye is pressed down.
(function () {
	document.querySelectorAll('[data-reveal]').forEach((button) => {
		const input = document.getElementById(button.dataset.reveal);
		button.hidden = false;
		if (button.dataset.ready) {
			return;
		}
		button.dataset.ready = 'true';
		button.addEventListener('click', () => {
			const shown = input.type === 'password';
			input.type = shown ? 'text' : 'password';
			button.setAttribute('aria-pressed', String(shown));
		});
	});
})();
