// Asks before a form is sent or an htmx request is made that carries data-confirm="question". The answer names what is done
// (data-confirm-do), in red where it can't be undone (data-confirm-danger).
(function () {
	const dialog = document.getElementById('confirm');
	const words = document.getElementById('confirm-text');
	const act = dialog.querySelector('[value=yes]');
	const confirmed = new WeakSet();

	function ask({ question, named, danger, then }) {
		const asked = document.activeElement;
		words.textContent = question;
		act.textContent = named;
		act.classList.toggle('btn-danger', Boolean(danger));
		act.classList.toggle('btn-primary', !danger);
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

	function askAs(element, then) {
		const { confirm, confirmDo, confirmDanger } = element.dataset;
		ask({ question: confirm, named: confirmDo, danger: confirmDanger !== undefined, then });
	}

	document.addEventListener('submit', (event) => {
		const form = event.target;
		const button = event.submitter;
		const asking = [button, form].find((element) => element && element.dataset.confirm);
		if (!asking || confirmed.delete(form)) {
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		askAs(asking, () => {
			confirmed.add(form);
			form.requestSubmit(button);
		});
	}, true);

	// Of other scripts.
	document.addEventListener('ask', (event) => ask(event.detail));

	document.addEventListener('htmx:confirm', (event) => {
		const element = event.detail.elt;
		if (element.tagName !== 'FORM' && element.dataset.confirm) {
			event.preventDefault();
			askAs(element, () => event.detail.issueRequest(true));
		}
	});
})();
