package uz.ziyo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.TooManyAttempts;
import uz.ziyo.access.WrongPassword;
import uz.ziyo.shared.Caller;

@Controller
@RequestMapping("/sign-in")
class SignInController {

	private final SignIn signIn;

	private final BrowserSessions sessions;

	private final DemoSignIns demo;

	SignInController(SignIn signIn, BrowserSessions sessions, DemoSignIns demo) {
		this.signIn = signIn;
		this.sessions = sessions;
		this.demo = demo;
	}

	@GetMapping
	String show(Caller caller, Model model) {
		return (caller != null) ? "redirect:/" : form(model);
	}

	@PostMapping
	String signIn(@RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String password,
			@RequestParam(name = "remember-me", defaultValue = "false") boolean remember, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		try {
			this.sessions.begin(this.signIn.byPassword(username, password, request.getRemoteAddr()), remember, request,
					response);
			return "redirect:" + WantedPage.take(request, response);
		}
		catch (WrongPassword ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("error", true);
		}
		catch (TooManyAttempts ex) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()));
			model.addAttribute("throttled", ex.minutes());
		}
		model.addAttribute("username", username);
		return form(model);
	}

	private String form(Model model) {
		model.addAttribute("demo", this.demo.isOn());
		model.addAttribute("demoAccounts", this.demo.accounts());
		return "access/sign-in";
	}

}
