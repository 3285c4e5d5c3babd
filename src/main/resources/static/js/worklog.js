// On a narrow screen the month begins where today is.
window.addEventListener('load', () => {
	const today = document.querySelector('.worklog-day.is-today');
	if (today) {
		today.scrollIntoView({ block: 'nearest', inline: 'center' });
	}
});
