// How a sitting's page speaks with the server: whose session is over is asked for the password where he is, and what was
// under way is sent again. Whose account is closed is told so, and asked for nothing. window.sitting.request(path, options)
// answers as fetch does.
window.sitting = (function () {
	const PATIENCE = 15000;
	const main = document.querySelector('.sitting');
	const dialog = document.getElementById('sitting-sign-in');
	const form = dialog.querySelector('form');
	let csrf = main.dataset.csrf;
	let signedIn = null;
	let closed = null;

	async function send(path, options = {}) {
		const stop = new AbortController();
		const timer = setTimeout(() => stop.abort(), PATIENCE);
		try {
			return await fetch(main.dataset.path + path, {
				...options,
				redirect: 'manual',
				signal: stop.signal,
				headers: { ...options.headers, Accept: 'application/json', [main.dataset.csrfHeader]: csrf }
			});
		}
		finally {
			clearTimeout(timer);
		}
	}

	// Also where the same browser has signed in elsewhere, and got another token by it.
	async function renew() {
		const answer = await send('/clock');
		if (answer.status === 200) {
			csrf = (await answer.json()).csrf;
		}
		return answer.status;
	}

	function tell(which) {
		['wrong', 'throttled', 'unreachable'].forEach((name) => {
			dialog.querySelector(`[data-${name}]`).hidden = name !== which;
		});
	}

	// The token of the sign-in page: the page's own has gone with its session.
	async function enter() {
		const page = new DOMParser().parseFromString(await (await fetch(main.dataset.signIn)).text(), 'text/html');
		const token = page.querySelector('#sign-in input[name=_csrf]');
		if (token) {
			const body = new URLSearchParams(new FormData(form));
			body.set('_csrf', token.value);
			const answer = await fetch(main.dataset.signIn, { method: 'POST', body, redirect: 'manual' });
			if (answer.type !== 'opaqueredirect') {
				return answer.status === 429 ? 'throttled' : 'wrong';
			}
		}
		return await renew() === 401 ? 'wrong' : null;
	}

	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		let problem;
		try {
			problem = await enter();
		}
		catch {
			problem = 'unreachable';
		}
		tell(problem);
		form.elements.password.value = '';
		if (!problem) {
			dialog.close('in');
		}
	});

	function signIn() {
		if (!signedIn) {
			tell(null);
			signedIn = new Promise((resolve, reject) => {
				dialog.addEventListener('close', () => {
					signedIn = null;
					(dialog.returnValue === 'in' ? resolve : reject)();
				}, { once: true });
			});
			dialog.returnValue = '';
			dialog.showModal();
		}
		return signedIn;
	}

	dialog.addEventListener('cancel', (event) => event.preventDefault());

	// For good: what is here stays here, and nobody waits for another answer.
	function close() {
		if (!closed) {
			closed = new Promise(() => {});
			document.dispatchEvent(new CustomEvent('sitting:closed'));
			dialog.close();
			document.getElementById('sitting-closed').showModal();
		}
		return closed;
	}

	async function request(path, options) {
		if (closed) {
			return closed;
		}
		const answer = await send(path, options);
		if (answer.headers.has('Account-Closed')) {
			return close();
		}
		if (answer.status === 401) {
			await signIn();
		}
		else if (answer.status !== 403 || await renew() === 403) {
			return answer;
		}
		return send(path, options);
	}

	return { request };
})();
