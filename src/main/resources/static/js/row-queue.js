// What changes a student's row is sent by the row itself, in order: the button that was pressed may be gone by the answer
// to what was pressed before it, and its request with it. Answers come out of band, so that each finds its place.
(function () {
	const underWay = new Set();

	function rowOf(target) {
		return target && target.closest ? target.closest('#lesson-rows > li') : null;
	}

	function valuesOf(element, given) {
		const values = element.tagName === 'FORM' ? Object.fromEntries(new FormData(element)) : {};
		if (element.name && element.value) {
			values[element.name] = element.value;
		}
		return Object.assign(values, given);
	}

	const nameOf = (verb, path) => verb + ' ' + path;

	document.addEventListener('htmx:confirm', (event) => {
		const request = event.detail;
		const footer = request.elt.closest('#lesson-status');
		const sender = rowOf(request.target) || footer;
		if (!sender || request.elt === sender || request.verb === 'get') {
			return;
		}
		event.preventDefault();
		const name = nameOf(request.verb, request.path);
		// Taken back once, however often it is pressed.
		if (footer || request.verb === 'delete') {
			if (underWay.has(name)) {
				return;
			}
			underWay.add(name);
		}
		// Before anyone shows what comes of it, and the button stands for the next tap.
		const values = valuesOf(request.elt, request.etc.values);
		sender.dispatchEvent(new CustomEvent('row:sent', { bubbles: true, detail: { pressed: request.elt } }));
		htmx.ajax(request.verb, request.path, {
			source: sender,
			target: sender,
			swap: 'none',
			values
		}).catch(() => {
			// connection.js tells it.
		});
	});

	document.addEventListener('htmx:afterRequest', (event) => {
		const request = event.detail.requestConfig;
		if (request) {
			underWay.delete(nameOf(request.verb, request.path));
		}
	});
})();
