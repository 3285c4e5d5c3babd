// A button with data-fullscreen="id" shows that element alone, as large as the screen.
document.addEventListener('click', (event) => {
	const button = event.target.closest('[data-fullscreen]');
	if (button) {
		document.getElementById(button.dataset.fullscreen).requestFullscreen().catch(() => {
			// Not every browser can; the page is large enough.
		});
	}
});
