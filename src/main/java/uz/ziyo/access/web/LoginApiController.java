package uz.ziyo.access.web;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.access.Admission;
import uz.ziyo.access.SignIn;
import uz.ziyo.access.TokenPair;
import uz.ziyo.access.Tokens;
import uz.ziyo.people.People;
import uz.ziyo.people.Person;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Role;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.AsTyped;
import uz.ziyo.shared.api.Required;

/**
 * {@code hpa.md} §1 and {@code debtors.md} by one path, {@code edumaster.md} by another.
 */
@RestController
class LoginApiController {

	private final SignIn signIn;

	private final Tokens tokens;

	private final People people;

	LoginApiController(SignIn signIn, Tokens tokens, People people) {
		this.signIn = signIn;
		this.tokens = tokens;
		this.people = people;
	}

	/** Answers in the dialect of the key that was sent. */
	@PostMapping("/api/v1/login")
	Object login(@ApiBody Credentials credentials, HttpServletRequest request) {
		Admission admission = this.signIn.byPassword(credentials.name(), credentials.password(),
				request.getRemoteAddr());
		TokenPair pair = this.tokens.pair(admission);
		if (credentials.isByPhone()) {
			return new DebtorLogin(person(admission).phone(), pair);
		}
		Caller caller = admission.caller();
		return new Login(pair, new Login.User(caller.id(), caller.username(), caller.role().code(), caller.fullName()));
	}

	@PostMapping("/api/accounts/login")
	AccountLogin login(@ApiBody PhoneCredentials credentials, HttpServletRequest request) {
		Admission admission = this.signIn.byPassword(credentials.phoneNumber(), credentials.password(),
				request.getRemoteAddr());
		TokenPair pair = this.tokens.pair(admission);
		Person person = person(admission);
		return new AccountLogin(pair.access(), pair.refresh(), new AccountLogin.User(person.id(), person.phone(),
				person.firstName(), person.lastName(), Profile.role(person.role())));
	}

	private Person person(Admission admission) {
		return this.people.find(admission.caller().id()).orElseThrow(NotFound::new);
	}

	record Credentials(@Required(unless = "phoneNumber") String username,
			@Required(unless = "username") String phoneNumber, @AsTyped @Required String password) {

		boolean isByPhone() {
			return this.username == null;
		}

		String name() {
			return isByPhone() ? this.phoneNumber : this.username;
		}

	}

	record PhoneCredentials(@Required String phoneNumber, @AsTyped @Required String password) {
	}

	record Login(TokenPair tokens, User user) {

		record User(long id, String username, String role, String fullName) {
		}

	}

	record DebtorLogin(String phoneNumber, TokenPair tokens) {
	}

	record AccountLogin(String access, String refresh, User user) {

		record User(long id, String phoneNumber, String firstName, String lastName, String role) {
		}

	}

}
