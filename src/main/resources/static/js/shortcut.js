// What carries data-shortcut is one key away, wherever one does not write; by its place too, for keyboards of other letters.
document.addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, textarea, select')) {
		return;
	}
	const key = event.key.toLowerCase();
	const wanted = [...document.querySelectorAll('[data-shortcut]')].find(({ dataset: { shortcut } }) =>
		shortcut === key || event.code === (shortcut === '/' ? 'Slash' : 'Key' + shortcut.toUpperCase()));
	if (wanted) {
		event.preventDefault();
		wanted.click();
	}
});
