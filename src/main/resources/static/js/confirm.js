// Asks before a form is sent or an htmx request is made that carries data-confirm="question".
(function () {
	const dialog = document.getElementById('confirm');
	const words = document.getElementById('confirm-text');
	const confirmed = new WeakSet();

	function ask(question, then) {
		const asked = document.activeElement;
		words.textContent = question;
		dialog.returnValue = 'no';
		dialog.showModal();
		dialog.addEventListener('close', () => {
			if (asked && asked.isConnected) {
				asked.focus();
			}
			if (dialog.returnValue === 'yes') {
				then();
			}
		}, { once: true });
	}

	document.addEventListener('submit', (event) => {
		const form = event.target;
		const button = event.submitter;
		const question = (button && button.dataset.confirm) || form.dataset.confirm;
		if (!question || confirmed.delete(form)) {
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		ask(question, () => {
			confirmed.add(form);
			form.requestSubmit(button);
		});
	}, true);

	// Of other scripts.
	document.addEventListener('ask', (event) => ask(event.detail.question, event.detail.then));

	document.addEventListener('htmx:confirm', (event) => {
		const element = event.detail.elt;
		const question = element.tagName === 'FORM' ? null : element.dataset.confirm;
		if (question || event.detail.question) {
			event.preventDefault();
			ask(question || event.detail.question, () => event.detail.issueRequest(true));
		}
	});
})();
