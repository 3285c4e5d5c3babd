// Closes a menu by a click beside it, by Escape, and by leaving it with the keyboard.
(function () {
	function closeAll(except) {
		document.querySelectorAll('details.menu[open]').forEach((menu) => {
			if (menu !== except) {
				menu.open = false;
			}
		});
	}

	document.addEventListener('click', (event) => {
		closeAll(event.target.closest('details.menu'));
	});

	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') {
			const menu = document.querySelector('details.menu[open]');
			if (menu) {
				menu.open = false;
				menu.querySelector('summary').focus();
			}
		}
	});

	document.addEventListener('focusin', (event) => {
		closeAll(event.target.closest('details.menu'));
	});
})();
