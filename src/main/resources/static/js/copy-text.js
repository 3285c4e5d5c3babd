// A button with data-copy="id" copies that element's text, and says so.
document.addEventListener('click', (event) => {
	const button = event.target.closest('[data-copy]');
	if (!button) {
		return;
	}
	const source = document.getElementById(button.dataset.copy);
	const told = () => document.dispatchEvent(new CustomEvent('toast', { detail: { kind: 'success', text: button.dataset.copied } }));
	// The clipboard needs HTTPS; without it the text is selected, to be copied by the keys.
	if (navigator.clipboard) {
		navigator.clipboard.writeText(source.textContent.trim()).then(told, () => getSelection().selectAllChildren(source));
	}
	else {
		getSelection().selectAllChildren(source);
	}
});
