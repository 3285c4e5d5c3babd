// Of the courses, those of the chosen subject: another's would be refused. Without a script they stand under their subjects.
(function () {
	const courses = document.querySelector('[data-courses-of]');
	const subject = document.getElementById(courses.dataset.coursesOf);

	function show() {
		for (const group of courses.querySelectorAll('optgroup')) {
			const other = subject.value !== '' && group.dataset.subject !== subject.value;
			group.hidden = other;
			group.disabled = other;
			if (other && group.contains(courses.selectedOptions[0])) {
				courses.value = '';
			}
		}
	}

	// Who begins with the course has named the subject.
	courses.addEventListener('change', () => {
		const group = courses.selectedOptions[0].closest('optgroup');
		if (group && subject.value === '') {
			subject.value = group.dataset.subject;
			show();
		}
	});
	subject.addEventListener('change', show);
	show();
})();
