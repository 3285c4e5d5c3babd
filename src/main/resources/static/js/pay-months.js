// Months that are wider than their place begin where this one is.
(function () {
	const now = document.querySelector('.pay-table .is-now');
	if (now) {
		const region = now.closest('.table-scroll');
		region.scrollLeft = now.offsetLeft + now.offsetWidth - region.clientWidth + 8;
	}
})();
