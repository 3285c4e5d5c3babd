// Keeps every answer of a sitting: here at once, and on the server as soon as it can be reached. What the server has not
// confirmed lies in the browser's storage and is sent again, also after a reload. One request at a time, the newest answer
// wins; where another page has saved something newer, that is shown.
(function () {
	const AFTER_THE_LAST_KEY = 2000;
	const AT_LATEST = 30000;
	const PAUSES = [1000, 2000, 4000, 8000, 15000, 30000];
	const main = document.querySelector('.sitting');
	const form = document.getElementById('sitting-form');
	const saved = document.getElementById('sitting-saved');
	const offline = document.getElementById('sitting-offline');
	const trouble = document.getElementById('sitting-trouble');
	const box = `ziyo-sitting:${main.dataset.attempt}:`;
	const page = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	let lastSaved = null;
	let sending = false;
	let failures = 0;
	let reachable = true;
	let retry = null;
	let submitting = false;
	let ended = false;
	let paused = main.dataset.paused === 'true';

	// The layout's own words are about taps that are sent again.
	document.getElementById('offline').remove();

	const questions = new Map([...form.querySelectorAll('.sitting-question')].map((fieldset) => [fieldset.dataset.question, {
		id: fieldset.dataset.question,
		fieldset,
		revision: Number(fieldset.dataset.revision),
		page,
		waiting: null,
		due: 0,
		flying: 0,
		overlapped: false
	}]));

	const unsaved = () => [...questions.values()].filter((question) => question.waiting);

	function answer({ fieldset }) {
		const option = fieldset.querySelector('input[type=radio]:checked');
		const text = fieldset.querySelector('textarea');
		return {
			option_id: option ? Number(option.value) : null,
			written: text && text.value.trim() !== '' ? text.value : null,
			later: fieldset.querySelector('[data-later]').checked
		};
	}

	function put(question, { option_id: option, written, later }) {
		question.fieldset.querySelectorAll('input[type=radio]').forEach((radio) => {
			radio.checked = Number(radio.value) === option;
		});
		const text = question.fieldset.querySelector('textarea');
		if (text) {
			text.value = written || '';
		}
		question.fieldset.querySelector('[data-later]').checked = later;
		question.fieldset.dispatchEvent(new CustomEvent('sitting:shown', { bubbles: true }));
	}

	const isSame = (one, other) => one.option_id === other.option_id && one.written === other.written && one.later === other.later;

	// Some browsers have no storage for a private window: then the page itself has to do.
	function store(question) {
		try {
			localStorage.setItem(box + question.id + ':' + question.page, JSON.stringify({
				...question.waiting, revision: question.revision, page: question.page, at: Date.now()
			}));
		}
		catch {
			// It is sent all the same.
		}
	}

	function forget(question) {
		try {
			localStorage.removeItem(box + question.id + ':' + question.page);
		}
		catch {
			// Nothing was kept.
		}
		question.page = page;
	}

	// What an earlier page could not send any more, under its name: so it is not refused for what arrived of it.
	function takeUp() {
		try {
			Object.keys(localStorage).filter((key) => key.startsWith(box)).map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }))
				.sort((one, other) => one.at - other.at)
				.forEach((entry) => {
					const question = questions.get(entry.key.slice(box.length).split(':')[0]);
					if (question) {
						question.waiting = { option_id: entry.option_id, written: entry.written, later: entry.later };
						question.revision = entry.revision;
						question.page = entry.page;
						put(question, question.waiting);
					}
				});
		}
		catch {
			// There is nothing, or nothing to be read.
		}
	}

	function show() {
		const count = unsaved().length;
		const away = !reachable || !navigator.onLine;
		const failing = failures > 0 || away;
		let words = count === 0 ? saved.dataset.saved : failing ? saved.dataset.failed : saved.dataset.waiting;
		if (lastSaved === null && count === 0) {
			words = saved.dataset.none;
		}
		else if (lastSaved !== null && away) {
			words = saved.dataset.last;
		}
		saved.querySelector('[data-words]').textContent = words.replace('{time}', lastSaved);
		saved.classList.toggle('is-away', away && lastSaved !== null);
		saved.classList.toggle('is-failed', words === saved.dataset.failed);
		saved.classList.toggle('is-saved', count === 0 && lastSaved !== null && !away);
		offline.hidden = !away || ended;
		offline.textContent = offline.dataset.text.replace('{n}', count);
		if (!ended) {
			trouble.hidden = !submitting && (away || failures === 0 || count === 0);
			trouble.textContent = !submitting ? trouble.dataset.text.replace('{n}', count)
				: failing ? trouble.dataset.submitWaits : trouble.dataset.submitting;
		}
	}

	function able() {
		form.querySelectorAll('.sitting-question').forEach((fieldset) => {
			fieldset.disabled = paused || submitting || ended;
		});
	}

	function failed(network) {
		reachable = !network;
		const pause = PAUSES[Math.min(failures, PAUSES.length - 1)];
		failures++;
		clearTimeout(retry);
		retry = setTimeout(goOn, pause);
		show();
	}

	function succeeded() {
		reachable = true;
		failures = 0;
		clearTimeout(retry);
	}

	function confirm(question, sent, kept) {
		question.revision = kept.revision;
		forget(question);
		if (question.waiting && isSame(question.waiting, sent) && !question.overlapped) {
			question.waiting = null;
		}
		else if (question.waiting) {
			store(question);
		}
		lastSaved = kept.saved;
	}

	// What was written here is not lost either: it stands below, to be taken again.
	function giveWay(question, sent, kept) {
		const mine = (question.waiting || sent).written;
		const notice = question.fieldset.querySelector('[data-notice]');
		question.revision = kept.revision;
		forget(question);
		question.waiting = null;
		put(question, kept);
		notice.hidden = false;
		notice.querySelectorAll('q').forEach((old) => old.remove());
		if (mine && mine !== kept.written) {
			const words = document.createElement('q');
			words.textContent = mine;
			notice.append(' ', words);
		}
	}

	function leave() {
		window.location.assign(main.dataset.path);
	}

	function end() {
		ended = true;
		clearTimeout(retry);
		able();
		const lost = unsaved().length;
		if (lost === 0) {
			leave();
			return;
		}
		const link = document.createElement('a');
		link.href = main.dataset.path;
		link.textContent = trouble.dataset.lostLink;
		trouble.hidden = false;
		trouble.textContent = trouble.dataset.lost.replace('{n}', lost) + ' ';
		trouble.append(link);
		show();
	}

	function refuse(question, words) {
		ended = true;
		trouble.hidden = false;
		trouble.textContent = words;
		able();
		show();
	}

	// True where the next one may be sent.
	async function send(question, keepalive) {
		const sent = question.waiting;
		question.flying++;
		question.overlapped = question.overlapped || question.flying > 1;
		try {
			const response = await window.sitting.request('/answers/' + question.id, {
				method: 'POST',
				keepalive,
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ ...sent, revision: question.revision, page: question.page })
			});
			if (response.status !== 200 && response.status !== 409) {
				if (response.status === 404) {
					refuse(question, trouble.dataset.foreign);
				}
				else {
					failed(false);
				}
				return false;
			}
			const kept = await response.json();
			succeeded();
			if (kept.state === 'saved') {
				confirm(question, sent, kept);
			}
			else if (kept.state === 'stale') {
				giveWay(question, sent, kept);
			}
			document.dispatchEvent(new CustomEvent('sitting:clock', { detail: kept.state === 'over' ? { ...kept.clock, over: true } : kept.clock }));
			return !ended;
		}
		catch {
			failed(true);
			return false;
		}
		finally {
			question.flying--;
			if (question.flying === 0) {
				question.overlapped = false;
			}
		}
	}

	async function flush(everything) {
		if (sending || ended) {
			return;
		}
		sending = true;
		const due = () => unsaved().find((question) => everything || submitting || question.due <= performance.now());
		try {
			for (let question = due(); question; question = due()) {
				if (!await send(question, false)) {
					break;
				}
			}
		}
		finally {
			sending = false;
			show();
		}
		if (submitting && unsaved().length === 0) {
			await handIn();
		}
	}

	const goOn = () => flush(true);

	async function handIn() {
		try {
			const response = await window.sitting.request('/submit', { method: 'POST' });
			if (response.type === 'opaqueredirect') {
				succeeded();
				leave();
			}
			else {
				failed(false);
			}
		}
		catch {
			failed(true);
		}
	}

	function submit() {
		submitting = true;
		able();
		show();
		flush(true);
	}

	function changed(event) {
		const fieldset = event.target.closest('.sitting-question');
		if (!fieldset) {
			return;
		}
		const question = questions.get(fieldset.dataset.question);
		const now = answer(question);
		if (event.type === 'change' && event.target.matches('textarea') && !question.waiting) {
			return;
		}
		const wait = event.type === 'input' && event.target.matches('textarea') ? AFTER_THE_LAST_KEY : 0;
		question.waiting = now;
		question.due = performance.now() + wait;
		fieldset.querySelector('[data-notice]').hidden = true;
		store(question);
		show();
		setTimeout(flush, wait);
	}

	function keep() {
		unsaved().filter(() => !ended).forEach((question) => send(question, true));
	}

	form.addEventListener('change', changed);
	form.addEventListener('input', (event) => event.target.matches('textarea') && changed(event));
	document.addEventListener('visibilitychange', () => document.hidden ? keep() : goOn());
	window.addEventListener('pagehide', keep);
	window.addEventListener('online', () => {
		failures = 0;
		goOn();
	});
	window.addEventListener('offline', show);
	document.addEventListener('sitting:submit', submit);
	document.addEventListener('sitting:time-over', submit);
	document.addEventListener('sitting:paused', (event) => {
		paused = event.detail;
		able();
	});
	document.addEventListener('sitting:clock', (event) => {
		if (event.detail.over && !ended) {
			end();
		}
	});
	document.addEventListener('sitting:connection', (event) => {
		const back = event.detail && !reachable;
		reachable = event.detail;
		show();
		if (back) {
			goOn();
		}
	});
	setInterval(goOn, AT_LATEST);

	takeUp();
	able();
	show();
	goOn();
})();
