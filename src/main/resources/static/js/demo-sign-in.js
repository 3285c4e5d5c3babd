// Signs in as a demonstration account with one tap.
(function () {
	document.querySelectorAll('[data-demo-sign-in]').forEach((button) => {
		button.addEventListener('click', () => {
			const form = document.getElementById(button.dataset.demoSignIn);
			form.elements.username.value = button.dataset.username;
			form.elements.password.value = button.dataset.password;
			form.requestSubmit();
		});
	});
})();
