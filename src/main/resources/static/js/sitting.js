// Leads through a sitting: one question at a time or all of them, with fingers or with keys, and asks before it is handed in.
(function () {
	const main = document.querySelector('.sitting');
	const form = document.getElementById('sitting-form');
	const questions = [...form.querySelectorAll('.sitting-question')];
	const numbers = [...document.querySelectorAll('.sitting-number')];
	const back = document.getElementById('sitting-back');
	const next = document.getElementById('sitting-next');
	const submit = document.getElementById('sitting-submit');
	const all = document.getElementById('sitting-all');
	const dialog = document.getElementById('sitting-finish');

	const isAnswered = (question) => question.querySelector('input[type=radio]:checked') !== null
		|| [...question.querySelectorAll('textarea')].some((text) => text.value.trim() !== '');
	const isLater = (question) => question.querySelector('[data-later]').checked;

	// The address says where the student is, so that a page which is loaded again returns to it; else to what is still open.
	function place() {
		const named = questions.findIndex((question) => '#' + question.id === window.location.hash);
		const open = questions.findIndex((question) => !isAnswered(question));
		return named >= 0 ? named : open >= 0 ? open : questions.length - 1;
	}

	let current = place();

	function mark(index) {
		const { text, answered, later } = numbers[index].dataset;
		const states = [isAnswered(questions[index]) && answered, isLater(questions[index]) && later].filter(Boolean);
		numbers[index].classList.toggle('is-answered', isAnswered(questions[index]));
		numbers[index].classList.toggle('is-later', isLater(questions[index]));
		numbers[index].setAttribute('aria-label', [text, ...states].join(', '));
	}

	function show(index, focus) {
		const before = current;
		current = Math.min(Math.max(index, 0), questions.length - 1);
		if (current !== before) {
			window.history.replaceState(null, '', '#' + questions[current].id);
		}
		questions.forEach((question, place) => question.classList.toggle('is-current', place === current));
		numbers.forEach((number, place) => {
			if (place === current) {
				number.setAttribute('aria-current', 'step');
			}
			else {
				number.removeAttribute('aria-current');
			}
		});
		numbers[current].scrollIntoView({ block: 'nearest', inline: 'nearest' });
		const single = main.classList.contains('is-single');
		back.hidden = !single;
		back.disabled = current === 0;
		next.hidden = !single || current === questions.length - 1;
		submit.hidden = single && current < questions.length - 1;
		if (focus) {
			if (single) {
				window.scrollTo(0, 0);
			}
			questions[current].querySelector('legend').focus({ preventScroll: single });
		}
	}

	function choose(index) {
		const option = questions[current].querySelectorAll('input[type=radio]')[index];
		if (option && !option.disabled && !questions[current].disabled) {
			option.checked = true;
			option.focus();
			option.dispatchEvent(new Event('change', { bubbles: true }));
		}
	}

	function list(which) {
		return questions.map((question, index) => which(question) ? index + 1 : 0).filter(Boolean);
	}

	function tell(place, found) {
		place.hidden = found.length === 0 && !place.dataset.none;
		place.textContent = found.length === 0 ? place.dataset.none || ''
			: place.dataset.some.replace('{n}', found.length).replace('{list}', found.join(', '));
	}

	function ask() {
		tell(dialog.querySelector('[data-unanswered]'), list((question) => !isAnswered(question)));
		tell(dialog.querySelector('[data-marked]'), list(isLater));
		dialog.returnValue = 'no';
		dialog.showModal();
	}

	dialog.addEventListener('close', () => {
		if (dialog.returnValue === 'yes') {
			document.dispatchEvent(new CustomEvent('sitting:submit'));
		}
	});

	// By a teacher, or on another device: then there is nothing left to ask. Nor of whom has no account any more.
	document.addEventListener('sitting:clock', (event) => {
		if (event.detail.over) {
			dialog.close('no');
		}
	});
	document.addEventListener('sitting:closed', () => dialog.close('no'));

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		ask();
	});

	document.querySelector('[data-finish]').addEventListener('click', ask);
	back.addEventListener('click', () => show(current - 1, true));
	next.addEventListener('click', () => show(current + 1, true));
	all.addEventListener('click', () => {
		const single = main.classList.toggle('is-single');
		all.setAttribute('aria-pressed', String(!single));
		show(current, true);
	});

	numbers.forEach((number, index) => number.addEventListener('click', (event) => {
		event.preventDefault();
		show(index, true);
		if (!main.classList.contains('is-single')) {
			questions[index].scrollIntoView();
		}
	}));

	// In the list of all, the one that is worked at is the current one.
	form.addEventListener('focusin', (event) => {
		const place = questions.indexOf(event.target.closest('.sitting-question'));
		if (place >= 0 && place !== current) {
			show(place, false);
		}
	});

	['input', 'change', 'sitting:shown'].forEach((name) => form.addEventListener(name, (event) => {
		const place = questions.indexOf(event.target.closest('.sitting-question'));
		if (place >= 0) {
			mark(place);
		}
	}));

	// Digits and letters choose an option, the arrows lead on: what is being written keeps its keys.
	document.addEventListener('keydown', (event) => {
		const writes = event.target.closest('textarea, input:not([type=radio], [type=checkbox])');
		if (writes || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog:modal')) {
			return;
		}
		if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
			event.preventDefault();
			show(current + (event.key === 'ArrowRight' ? 1 : -1), true);
		}
		else if (/^[1-9]$/.test(event.key)) {
			choose(Number(event.key) - 1);
		}
		else if (/^[a-iA-I]$/.test(event.key)) {
			choose(event.key.toLowerCase().charCodeAt(0) - 97);
		}
	});

	document.querySelectorAll('.sitting-later, #sitting-all, [data-finish]').forEach((element) => {
		element.hidden = false;
	});
	main.classList.add('is-single');
	questions.forEach((question, index) => mark(index));
	show(current, false);
})();
