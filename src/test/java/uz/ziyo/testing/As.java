package uz.ziyo.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.Tokens;
import uz.ziyo.people.AccountDraft;
import uz.ziyo.people.NewSignIn;
import uz.ziyo.people.People;
import uz.ziyo.shared.Caller;
import uz.ziyo.shared.Role;

/**
 * Acts as somebody: {@code mvc.get().uri("/groups").with(as.owner())}. The owner, the
 * employee and the student are made when a test first asks for them; more of a kind come
 * from {@link #another}.
 */
public final class As {

	private final People people;

	private final SignIn signIn;

	private final Tokens tokens;

	private final Map<Role, Someone> made = new EnumMap<>(Role.class);

	private int counter;

	As(People people, SignIn signIn, Tokens tokens) {
		this.people = people;
		this.signIn = signIn;
		this.tokens = tokens;
	}

	public Someone owner() {
		return this.made.computeIfAbsent(Role.OWNER, this::another);
	}

	public Someone employee() {
		return this.made.computeIfAbsent(Role.EMPLOYEE, this::another);
	}

	public Someone student() {
		return this.made.computeIfAbsent(Role.STUDENT, this::another);
	}

	public Someone another(Role role) {
		this.counter++;
		String firstName = switch (role) {
			case OWNER -> "Malika";
			case EMPLOYEE -> "Jasur";
			case STUDENT -> "Zilola";
		};
		NewSignIn signIn = this.people.createWithDrawnPassword(role, new AccountDraft(role.code() + "-" + this.counter,
				null, firstName, "Karimov" + this.counter, "+99877%07d".formatted(this.counter), null, null, null));
		Caller caller = new Caller(signIn.id(), role, signIn.username(), firstName, "Karimov" + this.counter);
		return new Someone(caller, signIn.password(), () -> accessToken(caller.id()));
	}

	private String accessToken(long id) {
		return this.tokens.pair(this.signIn.now(id).orElseThrow()).access();
	}

	void forget() {
		this.made.clear();
		this.counter = 0;
	}

	/**
	 * Somebody with an account. As a request's post-processor: signed in to the pages,
	 * with the form's CSRF token. For the API, {@link #token()}.
	 */
	public record Someone(Caller caller, String password,
			Supplier<String> accessToken) implements RequestPostProcessor {

		public long id() {
			return this.caller.id();
		}

		public String username() {
			return this.caller.username();
		}

		/** Signed in to the API, with a token good from now on. */
		public RequestPostProcessor token() {
			String token = this.accessToken.get();
			return (request) -> {
				request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
				return request;
			};
		}

		@Override
		public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
			Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(this.caller, null,
					AuthorityUtils.createAuthorityList("ROLE_" + this.caller.role().name()));
			SecurityMockMvcRequestPostProcessors.authentication(authentication).postProcessRequest(request);
			return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
		}

	}

}
