// A month that is wider than its place begins where today is, or the lesson before it, and says that there is more.
(function () {
	const region = document.querySelector('#month .table-scroll');
	const today = document.querySelector('.month-table .is-today')
		|| [...document.querySelectorAll('.month-table thead .month-day:has(a)')].pop();
	if (!region) {
		return;
	}
	document.querySelector('[data-month-hint]').hidden = region.scrollWidth <= region.clientWidth + 1;
	if (today) {
		const pinned = window.innerWidth < 768 ? 8 : 170;
		region.scrollLeft = today.offsetLeft + today.offsetWidth - region.clientWidth + pinned;
	}
})();
