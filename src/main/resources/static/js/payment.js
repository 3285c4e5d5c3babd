// What is ticked fills the amount, unless somebody has typed another. A digit chooses the method, arrows go through the months.
(function () {
	const SPACES = /[\s\u00a0\u2009\u202f]/g;
	const SAID = /^([\d.,]+)(ming|тыс|тысяч|thousand|mln|million|млн|миллион)\.?$/;

	let filled = '';

	const form = () => document.getElementById('payment');

	const boxes = () => [...form().querySelectorAll('input[name=items]')];

	const ticked = () => boxes().filter((box) => box.checked);

	/** In tiyin, so that nothing is lost between the digits; NaN for what is no amount. */
	function read(text) {
		const plain = text.replace(SPACES, '').toLowerCase();
		const said = SAID.exec(plain);
		const number = (said ? said[1] : plain).replace(',', '.');
		if (!/^\d+(\.\d*)?$/.test(number)) {
			return NaN;
		}
		const times = said ? (/^(mln|million|млн|миллион)$/.test(said[2]) ? 1000000 : 1000) : 1;
		return Math.round(Number(number) * times * 100);
	}

	function write(tiyin) {
		const whole = String(Math.floor(tiyin / 100)).replace(/\B(?=(\d{3})+$)/g, ' ');
		const rest = tiyin % 100;
		return rest ? whole + ',' + String(rest).padStart(2, '0') : whole;
	}

	const due = (box) => box.dataset.due === undefined ? NaN : Math.round(Number(box.dataset.due) * 100);

	function fill() {
		const amount = form().querySelector('input[name=amount]');
		if (amount.value !== '' && amount.value !== filled) {
			return;
		}
		// What has been paid ahead goes into it too.
		const ahead = Math.round(Number(form().dataset.credit || 0) * 100);
		const sum = ticked().reduce((total, box) => total + due(box), 0) - ahead;
		const text = sum > 0 ? write(sum) : '';
		if (text !== amount.value) {
			filled = text;
			amount.value = text;
			amount.dispatchEvent(new Event('input', { bubbles: true }));
		}
	}

	/** Months of one group, or one debt: ticking another kind unticks the first. */
	function alone(box) {
		ticked().forEach((other) => {
			if (other !== box && (!box.dataset.group || other.dataset.group !== box.dataset.group)) {
				other.checked = false;
			}
		});
	}

	function show() {
		document.getElementById('desk-sum').hidden = false;
		const button = document.getElementById('record');
		if (button) {
			const amount = read(form().querySelector('input[name=amount]').value);
			button.textContent = amount > 0 ? button.dataset.label + ' · ' + write(amount) : button.dataset.label;
		}
	}

	document.addEventListener('change', (event) => {
		if (event.target.matches('#payment input[name=items]')) {
			if (event.target.checked) {
				alone(event.target);
			}
			fill();
			show();
		}
	});

	document.addEventListener('input', (event) => {
		if (event.target.matches('#payment input[name=amount]')) {
			show();
		}
	});

	const WRITES = 'input:not([type=checkbox]):not([type=radio]), textarea, select';

	document.addEventListener('keydown', (event) => {
		const inside = form() && event.target.closest('#payment');
		if (!inside || event.ctrlKey || event.altKey || event.metaKey || event.target.closest(WRITES)) {
			return;
		}
		const method = form().querySelector('input[name=method][data-key="' + CSS.escape(event.key) + '"]');
		if (method) {
			event.preventDefault();
			method.checked = true;
		}
		const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
		if (step && event.target.matches('input[name=items]')) {
			event.preventDefault();
			const all = boxes().filter((box) => !box.disabled);
			const next = all[all.indexOf(event.target) + step];
			if (next) {
				next.focus();
			}
		}
	});

	function begin() {
		if (form()) {
			filled = '';
			show();
		}
	}

	document.addEventListener('htmx:afterSettle', (event) => {
		if (event.target.id === 'desk') {
			begin();
		}
	});
	begin();
})();
