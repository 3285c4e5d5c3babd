// Keeps every answer of a sitting: here at once, and on the server as soon as it can be reached. What the server has not
// confirmed lies in the browser's storage and is sent again, also after a reload. One request at a time, the newest answer
// wins; where another page has saved something newer, that is shown.
(function () {
	const AFTER_THE_LAST_KEY = 2000;
	const AT_LATEST = 30000;
	const PAUSES = [1000, 2000, 4000, 8000, 15000, 30000];
	const PASSING = [401, 403, 408, 429];
	const main = document.querySelector('.sitting');
	const form = document.getElementById('sitting-form');
	const saved = document.getElementById('sitting-saved');
	const offline = document.getElementById('sitting-offline');
	const trouble = document.getElementById('sitting-trouble');
	const box = `ziyo-sitting:${main.dataset.attempt}:`;
	const page = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	let lastSaved = saved.dataset.at || null;
	let sending = false;
	let failures = 0;
	let reachable = true;
	let retry = null;
	let submitting = false;
	let byTime = false;
	let changes = 0;
	// Handed in, by whomever: what waits is sent once more, so that the page knows whether it had arrived.
	let over = false;
	// Nothing is sent any more.
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
		refused: false,
		late: false
	}]));

	const unsaved = () => [...questions.values()].filter((question) => question.waiting);

	// Those that the server has refused as they are wait for another word of the student's; those that came too late, for nothing.
	const unsent = () => unsaved().filter((question) => !question.refused && !question.late);

	// Half a character, as some keyboards leave it, is nothing that can be kept.
	const wellFormed = (text) => text.toWellFormed ? text.toWellFormed() : text;

	function answer({ fieldset }) {
		const option = fieldset.querySelector('input[type=radio]:checked');
		const text = fieldset.querySelector('textarea');
		return {
			option_id: option ? Number(option.value) : null,
			written: text && text.value.trim() !== '' ? wellFormed(text.value) : null,
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

	function stored() {
		try {
			return Object.keys(localStorage).filter((key) => key.startsWith(box));
		}
		catch {
			return [];
		}
	}

	function read(key) {
		try {
			return [{ key, ...JSON.parse(localStorage.getItem(key)) }];
		}
		catch {
			return [];
		}
	}

	// What an earlier page could not send any more, under its name and numbers: so it is not refused for what arrived of it.
	function takeUp() {
		stored().flatMap(read).sort((one, other) => one.at - other.at).forEach((entry) => {
			const question = questions.get(entry.key.slice(box.length).split(':')[0]);
			if (question && entry.page && entry.number > 0) {
				question.waiting = { option_id: entry.option_id, written: entry.written, later: entry.later, number: entry.number };
				question.revision = entry.revision;
				question.page = entry.page;
				changes = Math.max(changes, entry.number);
				put(question, question.waiting);
			}
		});
	}

	function state(count, refused, away) {
		if (over || ended || away) {
			return lastSaved === null ? 'none' : 'last';
		}
		if (refused > 0) {
			return 'refused';
		}
		if (count > 0) {
			return failures > 0 ? 'failed' : 'waiting';
		}
		return lastSaved === null ? 'none' : 'saved';
	}

	// While there is no connection, its banner alone says what becomes of the answers; after the end, the end's too.
	function show() {
		const count = unsent().length;
		const refused = unsaved().length - count;
		const away = !ended && (!reachable || !navigator.onLine || over && failures > 0);
		const now = state(count, refused, away);
		saved.querySelector('[data-words]').textContent = saved.dataset[now].replace('{time}', lastSaved).replace('{n}', refused);
		saved.classList.toggle('is-away', away);
		saved.classList.toggle('is-failed', now === 'failed' || now === 'refused');
		saved.classList.toggle('is-saved', now === 'saved');
		offline.hidden = !away;
		offline.textContent = offline.dataset[over ? 'over' : !submitting ? 'text' : byTime ? 'timeWaits' : 'submitWaits'].replace('{n}', count);
		if (!over && !ended) {
			trouble.hidden = away || !submitting && (failures === 0 || count === 0);
			trouble.textContent = !submitting ? trouble.dataset.text.replace('{n}', count)
				: trouble.dataset[failures > 0 ? 'submitFailed' : 'submitting'];
		}
	}

	function able() {
		form.querySelectorAll('.sitting-question').forEach((fieldset) => {
			fieldset.disabled = paused || submitting || over || ended;
		});
		main.classList.toggle('is-over', over || ended);
	}

	function failed(network) {
		if (ended) {
			return;
		}
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
		if (question.waiting && question.waiting.number === sent.number) {
			question.waiting = null;
		}
		else if (question.waiting) {
			store(question);
		}
		lastSaved = kept.saved;
	}

	function notify(question, which) {
		const notice = question.fieldset.querySelector('[data-notice]');
		notice.textContent = notice.dataset[which];
		notice.hidden = false;
		return notice;
	}

	// What was written here is not lost either: it stands below, to be taken again.
	function giveWay(question, sent, kept) {
		const mine = (question.waiting || sent).written;
		question.revision = kept.revision;
		forget(question);
		question.waiting = null;
		put(question, kept);
		const notice = notify(question, 'newer');
		if (mine && mine !== kept.written) {
			const words = document.createElement('q');
			words.textContent = mine;
			notice.append(' ', words);
		}
	}

	// The others are not to wait for it, nor is the exam.
	function refuse(question, sent) {
		if (question.waiting && question.waiting.number === sent.number) {
			question.refused = true;
			notify(question, 'refused');
		}
	}

	// Nothing of it can be sent any more.
	function clear() {
		stored().forEach((key) => localStorage.removeItem(key));
	}

	function leave() {
		clear();
		window.location.assign(main.dataset.path);
	}

	// What has been acknowledged is handed in. Whether the rest had arrived, the server is asked once more.
	function end() {
		over = true;
		trouble.hidden = false;
		trouble.textContent = trouble.dataset.over;
		offerResult();
		able();
		conclude();
		goOn();
	}

	function offerResult() {
		const link = document.createElement('a');
		link.href = main.dataset.path;
		link.textContent = trouble.dataset.lostLink;
		link.addEventListener('click', clear);
		trouble.append(' ', link);
	}

	function conclude() {
		if (ended || unsent().length > 0) {
			show();
			return;
		}
		const lost = unsaved().length;
		if (lost === 0) {
			stop(trouble.dataset.over);
			leave();
			return;
		}
		stop(trouble.dataset.lost.replace('{n}', lost));
		offerResult();
	}

	function stop(words) {
		ended = true;
		clearTimeout(retry);
		trouble.hidden = false;
		trouble.textContent = words;
		able();
		show();
	}

	// Whether the sitting is not this student's any more: then it says so.
	function isGone(status) {
		const words = { 404: trouble.dataset.foreign, 410: trouble.dataset.takenBack }[status];
		if (words) {
			stop(words);
		}
		return Boolean(words);
	}

	// True where the next one may be sent.
	async function send(question, keepalive) {
		const sent = question.waiting;
		try {
			const response = await window.sitting.request('/answers/' + question.id, {
				method: 'POST',
				keepalive,
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ ...sent, revision: question.revision, page: question.page })
			});
			if (response.status !== 200 && response.status !== 409) {
				if (isGone(response.status)) {
					return false;
				}
				if (response.status < 400 || response.status >= 500 || PASSING.includes(response.status)) {
					failed(false);
					return false;
				}
				succeeded();
				refuse(question, sent);
				return true;
			}
			const kept = await response.json();
			succeeded();
			if (kept.state === 'saved') {
				confirm(question, sent, kept);
			}
			else if (kept.state === 'stale') {
				giveWay(question, sent, kept);
			}
			else {
				question.late = true;
			}
			tell(kept.clock);
			return !ended;
		}
		catch {
			failed(true);
			return false;
		}
	}

	async function flush(everything) {
		if (sending || ended) {
			return;
		}
		sending = true;
		const due = () => unsent().find((question) => everything || submitting || over || question.due <= performance.now());
		try {
			for (let question = due(); question; question = due()) {
				if (!await send(question, false)) {
					break;
				}
			}
			if (submitting && !over && unsent().length === 0 && (!byTime || await isStillOver())) {
				await handIn();
			}
		}
		finally {
			sending = false;
			(over ? conclude : show)();
		}
	}

	const goOn = () => flush(true);

	function tell(clock) {
		document.dispatchEvent(new CustomEvent('sitting:clock', { detail: clock }));
	}

	// While this page could not hear of it, the teacher may have stopped the clock, or given more minutes.
	async function isStillOver() {
		try {
			const response = await window.sitting.request('/clock');
			if (response.status === 200) {
				succeeded();
				tell(await response.json());
				return submitting && !over && !ended;
			}
			if (!isGone(response.status)) {
				failed(false);
			}
		}
		catch {
			failed(true);
		}
		return false;
	}

	async function handIn() {
		try {
			const response = await window.sitting.request('/submit', { method: 'POST' });
			if (response.type === 'opaqueredirect') {
				succeeded();
				leave();
			}
			else if (!isGone(response.status)) {
				failed(false);
			}
		}
		catch {
			failed(true);
		}
	}

	function submit(ofItself) {
		byTime = ofItself && (byTime || !submitting);
		submitting = true;
		able();
		show();
		flush(true);
	}

	function takeBack() {
		submitting = false;
		byTime = false;
		able();
		show();
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
		question.waiting = { ...now, number: ++changes };
		question.refused = false;
		question.due = performance.now() + wait;
		fieldset.querySelector('[data-notice]').hidden = true;
		store(question);
		show();
		setTimeout(flush, wait);
	}

	function keep() {
		unsent().filter(() => !ended).forEach((question) => send(question, true));
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
	document.addEventListener('sitting:closed', () => stop(trouble.dataset.closed.replace('{n}', unsaved().length)));
	document.addEventListener('sitting:submit', () => submit(false));
	document.addEventListener('sitting:time-over', () => submit(true));
	document.addEventListener('sitting:paused', (event) => {
		paused = event.detail;
		able();
	});
	document.addEventListener('sitting:clock', ({ detail: clock }) => {
		if (clock.over) {
			if (!over && !ended) {
				end();
			}
		}
		else if (byTime && (clock.paused || clock.deadline > clock.server_now)) {
			takeBack();
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
