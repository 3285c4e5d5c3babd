// The time that is left, as the server has it: the device's own clock may be wrong, or be set. Asks every few seconds, so
// that the teacher sees who is there; tells with sitting:time-over when the time has run out.
(function () {
	const ASK = 15000;
	const ASK_WHILE_PAUSED = 5000;
	const FIVE = 5 * 60 * 1000;
	const ONE = 60 * 1000;
	const main = document.querySelector('.sitting');
	const timer = document.getElementById('sitting-timer');
	const ends = document.getElementById('sitting-ends');
	const paused = document.getElementById('sitting-paused');
	const warning = document.getElementById('sitting-warning');
	let clock = {
		server_now: Number(main.dataset.now),
		deadline: main.dataset.deadline ? Number(main.dataset.deadline) : null,
		paused: main.dataset.paused === 'true',
		over: false
	};
	let heard = performance.now();
	let told = Infinity;
	let asking = null;
	let up = false;

	function left() {
		if (clock.deadline === null) {
			return Infinity;
		}
		const gone = clock.paused ? 0 : performance.now() - heard;
		return Math.max(0, clock.deadline - clock.server_now - gone);
	}

	function text(milliseconds) {
		const seconds = Math.ceil(milliseconds / 1000);
		const two = (number) => String(number).padStart(2, '0');
		const short = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
		return seconds < 3600 ? short : `${Math.floor(seconds / 3600)}:${short}`;
	}

	function warn(words) {
		warning.hidden = false;
		warning.textContent = words;
	}

	// Each once: a screen reader would read a countdown aloud without end. Who comes when little is left is told how little.
	function warnAt(now) {
		if (told === Infinity) {
			if (now > 0 && now <= FIVE) {
				warn(warning.dataset.less.replace('{n}', Math.ceil(now / ONE)));
			}
		}
		else if (told > ONE && now <= ONE) {
			warn(warning.dataset.one);
		}
		else if (told > FIVE && now <= FIVE) {
			warn(warning.dataset.five);
		}
		else if (now > told && (told === 0 || now - told > ONE / 2)) {
			// By more minutes: what the server's time differs from this page's is less.
			warning.hidden = true;
		}
		told = now;
	}

	async function timeIsUp() {
		await ask();
		if (left() === 0 && !clock.paused && !clock.over) {
			warn(warning.dataset.over);
			document.dispatchEvent(new CustomEvent('sitting:time-over'));
		}
	}

	function show() {
		const now = left();
		if (timer && now !== Infinity && !clock.over) {
			timer.textContent = text(now);
			timer.classList.toggle('is-short', now <= FIVE);
			if (now === 0 && !up && !clock.paused) {
				timeIsUp();
			}
			up = now === 0 && !clock.paused;
			// A screen reader hears nothing of what changes before the page is there.
			if (document.readyState === 'complete') {
				warnAt(now);
			}
		}
	}

	function take(newer) {
		if (clock.over) {
			return;
		}
		clock = newer;
		heard = performance.now();
		paused.hidden = !clock.paused;
		warning.hidden = warning.hidden || clock.over;
		main.classList.toggle('is-paused', clock.paused);
		document.dispatchEvent(new CustomEvent('sitting:paused', { detail: clock.paused }));
		if (ends && clock.ends) {
			ends.textContent = ends.dataset.text.replace('{time}', clock.ends);
		}
		show();
	}

	async function ask() {
		clearTimeout(asking);
		try {
			const answer = await window.sitting.request('/clock');
			if (answer.status === 200) {
				document.dispatchEvent(new CustomEvent('sitting:clock', { detail: await answer.json() }));
			}
			document.dispatchEvent(new CustomEvent('sitting:connection', { detail: answer.status < 500 }));
		}
		catch {
			document.dispatchEvent(new CustomEvent('sitting:connection', { detail: false }));
		}
		clearTimeout(asking);
		asking = setTimeout(ask, clock.paused ? ASK_WHILE_PAUSED : ASK);
	}

	document.addEventListener('sitting:clock', (event) => take(event.detail));
	document.addEventListener('sitting:closed', () => take({ ...clock, over: true }));
	document.addEventListener('visibilitychange', () => document.hidden || ask());
	window.addEventListener('online', ask);
	setInterval(show, 250);
	asking = setTimeout(ask, ASK);
	main.classList.toggle('is-paused', clock.paused);
	show();
})();
