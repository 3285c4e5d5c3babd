package uz.ziyo.access.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.ziyo.access.SignIn;
import uz.ziyo.access.TokenPair;
import uz.ziyo.access.Tokens;
import uz.ziyo.shared.api.ApiBody;
import uz.ziyo.shared.api.AsTyped;
import uz.ziyo.shared.api.Required;

/**
 * {@code ecatalog.md}, authentication.
 */
@RestController
@RequestMapping("/api/token")
class TokenApiController {

	private final SignIn signIn;

	private final Tokens tokens;

	TokenApiController(SignIn signIn, Tokens tokens) {
		this.signIn = signIn;
		this.tokens = tokens;
	}

	@PostMapping
	TokenPair obtain(@ApiBody Credentials credentials, HttpServletRequest request) {
		return this.tokens
			.pair(this.signIn.byPassword(credentials.username(), credentials.password(), request.getRemoteAddr()));
	}

	@PostMapping("/refresh")
	Map<String, String> refresh(@ApiBody Refresh body) {
		return Map.of("access",
				this.tokens.issue(this.tokens.read(body.refresh(), Tokens.Kind.REFRESH), Tokens.Kind.ACCESS));
	}

	@PostMapping("/verify")
	Map<String, String> verify(@ApiBody Verify body) {
		this.tokens.read(body.token(), Tokens.Kind.ACCESS, Tokens.Kind.REFRESH);
		return Map.of();
	}

	record Credentials(@Required String username, @AsTyped @Required String password) {
	}

	record Refresh(@Required String refresh) {
	}

	record Verify(@Required String token) {
	}

}
