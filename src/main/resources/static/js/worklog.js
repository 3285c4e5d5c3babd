// On a narrow screen the month begins where today is.
(function () {
	const today = document.querySelector('.worklog-day.is-today');
	if (today) {
		const region = today.closest('.table-scroll');
		region.scrollLeft = today.offsetLeft + today.offsetWidth - region.clientWidth + 8;
	}
})();
