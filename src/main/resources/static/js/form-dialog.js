// A link with data-dialog="id" opens the form it leads to in that dialog; the form's answer stays inside until it is done.
(function () {
	if (document.documentElement.dataset.formDialog) {
		return;
	}
	document.documentElement.dataset.formDialog = 'ready';

	function close(dialog) {
		dialog.querySelector('[data-dialog-content]').replaceChildren();
		dialog.close();
	}

	document.addEventListener('click', (event) => {
		const link = event.target.closest('[data-dialog]');
		if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			const dialog = document.getElementById(link.dataset.dialog);
			if (dialog) {
				event.preventDefault();
				const content = dialog.querySelector('[data-dialog-content]');
				htmx.ajax('GET', link.href, { source: link, target: content, swap: 'innerHTML' }).then(() => {
					if (content.childElementCount > 0 && !dialog.open) {
						dialog.showModal();
					}
				});
			}
		}
		const cancel = event.target.closest('dialog [data-dialog-close]');
		if (cancel) {
			event.preventDefault();
			close(cancel.closest('dialog'));
		}
	});

	document.addEventListener('htmx:afterSettle', () => {
		const done = document.querySelector('dialog [data-dialog-done]');
		if (done) {
			close(done.closest('dialog'));
		}
	});
})();
