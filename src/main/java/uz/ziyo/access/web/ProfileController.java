package uz.ziyo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.TooManyAttempts;
import uz.ziyo.access.WrongPassword;
import uz.ziyo.people.Credentials;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.web.Flash;

/**
 * Oneself: name, phone, Telegram, and the password.
 */
@Controller
@RequestMapping("/profile")
class ProfileController {

	private static final String PAGE = "access/profile";

	private final People people;

	private final Credentials credentials;

	private final SignIn signIn;

	private final BrowserSessions sessions;

	ProfileController(People people, Credentials credentials, SignIn signIn, BrowserSessions sessions) {
		this.people = people;
		this.credentials = credentials;
		this.signIn = signIn;
		this.sessions = sessions;
	}

	@GetMapping
	String show(Caller caller, Model model) {
		Person person = person(caller);
		model.addAttribute("profile", ProfileForm.of(person));
		return page(person, model, new PasswordForm());
	}

	@PostMapping
	String change(Caller caller, @ModelAttribute("profile") ProfileForm form, BindingResult binding, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Person person = person(caller);
		if (!binding.hasErrors()) {
			try {
				this.people.change(caller.role(), caller.id(), form.draft(person));
				Flash.success(redirect, "access.profile.saved");
				return "redirect:/profile";
			}
			catch (Refused ex) {
				ex.applyTo(binding);
			}
			catch (Stale ex) {
				return stale(form, caller, model, response);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(person, model, new PasswordForm());
	}

	/**
	 * What one has typed stays, with what is there now beside it; saving again keeps it.
	 */
	private String stale(ProfileForm form, Caller caller, Model model, HttpServletResponse response) {
		Person theirs = person(caller);
		ProfileForm now = ProfileForm.of(theirs);
		form.goOnFrom(now);
		model.addAttribute("theirs", now);
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(theirs, model, new PasswordForm());
	}

	@PostMapping("/password")
	String changePassword(Caller caller, @ModelAttribute("newPassword") PasswordForm form, BindingResult binding,
			Model model, HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
		if (changed(caller, form, binding, request, response)) {
			this.sessions.goOn(caller, request, response);
			Flash.success(redirect, "access.password.saved");
			return "redirect:/profile";
		}
		Person person = person(caller);
		model.addAttribute("profile", ProfileForm.of(person));
		return page(person, model, form);
	}

	private boolean changed(Caller caller, PasswordForm form, BindingResult binding, HttpServletRequest request,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		this.credentials.problems(form.getPassword()).applyToRestOf(binding);
		if (!form.isRepeatedRight()) {
			binding.rejectValue("repeated", "access.password.differs");
		}
		try {
			this.signIn.confirm(caller, form.getCurrent(), request.getRemoteAddr());
			if (!binding.hasErrors()) {
				this.credentials.changePassword(caller.id(), form.getPassword());
				response.setStatus(HttpStatus.OK.value());
				return true;
			}
		}
		catch (WrongPassword ex) {
			binding.rejectValue("current", "access.password.wrong");
		}
		catch (TooManyAttempts ex) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			binding.rejectValue("current", "sign-in.throttled", new Object[] { ex.minutes() }, null);
		}
		return false;
	}

	private Person person(Caller caller) {
		return this.people.get(caller.role(), caller.id());
	}

	private static String page(Person person, Model model, PasswordForm password) {
		model.addAttribute("person", person);
		if (!model.containsAttribute("newPassword")) {
			model.addAttribute("newPassword", password);
		}
		return PAGE;
	}

}
