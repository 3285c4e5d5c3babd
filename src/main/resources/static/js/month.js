// A month that is wider than its place begins where today is, and says that there is more.
(function () {
	const region = document.querySelector('#month .table-scroll');
	const today = document.querySelector('.month-table .is-today');
	if (!region) {
		return;
	}
	document.querySelector('[data-month-hint]').hidden = region.scrollWidth <= region.clientWidth + 1;
	if (today) {
		const pinned = window.innerWidth < 768 ? 8 : 170;
		region.scrollLeft = today.offsetLeft + today.offsetWidth - region.clientWidth + pinned;
	}
})();
