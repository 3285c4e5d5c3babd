// Shows a labelled button and the chosen file's name instead of the browser's own control (div.file-box).
(function () {
	function show(box) {
		const input = box.querySelector('input[type=file]');
		const name = box.querySelector('.file-name');
		name.textContent = input.files.length > 0 ? input.files[0].name : name.dataset.none;
	}

	function prepare(root) {
		root.querySelectorAll('.file-box:not(.is-ready)').forEach((box) => {
			box.classList.add('is-ready');
			box.querySelectorAll('.file-button, .file-name').forEach((part) => {
				part.hidden = false;
			});
			show(box);
		});
	}

	prepare(document);
	if (document.documentElement.dataset.fileBox) {
		return;
	}
	document.documentElement.dataset.fileBox = 'ready';

	document.addEventListener('change', (event) => {
		const box = event.target.closest('.file-box');
		if (box) {
			show(box);
		}
	});
	document.addEventListener('htmx:load', (event) => prepare(event.detail.elt.parentElement || document));
	// The browser's way back may bring the choice along, or lose it.
	window.addEventListener('pageshow', () => document.querySelectorAll('.file-box.is-ready').forEach(show));
})();
