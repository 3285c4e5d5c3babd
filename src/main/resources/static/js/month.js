// A month that is wider than its place begins where today is.
(function () {
	const today = document.querySelector('.month-table .is-today');
	if (today) {
		const region = today.closest('.table-scroll');
		const pinned = window.innerWidth < 768 ? 8 : 170;
		region.scrollLeft = today.offsetLeft + today.offsetWidth - region.clientWidth + pinned;
	}
})();
