// Prints the page at a press of a button that carries data-print.
document.addEventListener('click', (event) => {
	if (event.target.closest('[data-print]')) {
		window.print();
	}
});
