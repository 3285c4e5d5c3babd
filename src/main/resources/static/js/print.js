// Prints the page.
(function () {
	document.addEventListener('click', (event) => {
		if (event.target.closest('[data-print]')) {
			window.print();
		}
	});
})();
