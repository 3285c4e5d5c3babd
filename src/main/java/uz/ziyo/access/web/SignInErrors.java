package uz.ziyo.access.web;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import uz.ziyo.access.BadToken;
import uz.ziyo.access.TooManyAttempts;
import uz.ziyo.access.WrongPassword;
import uz.ziyo.shared.api.ApiTexts;
import uz.ziyo.shared.api.Dialect;

/**
 * What a program is told that was not let in.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(-1)
class SignInErrors {

	@ExceptionHandler(WrongPassword.class)
	ResponseEntity<Object> wrongPassword(HttpServletRequest request) {
		String text = request.getRequestURI().startsWith("/api/token")
				? "No active account found with the given credentials" : ApiTexts.NO_ACCOUNT;
		return unauthorized(Dialect.of(request).detail(text));
	}

	@ExceptionHandler(BadToken.class)
	ResponseEntity<Object> badToken(HttpServletRequest request) {
		Map<String, Object> body = new LinkedHashMap<>(Dialect.of(request).detail("Token is invalid or expired"));
		body.put("code", "token_not_valid");
		return unauthorized(body);
	}

	@ExceptionHandler
	ResponseEntity<Object> tooMany(TooManyAttempts ex, HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(ex.seconds()))
			.body(Dialect.of(request)
				.detail("Request was throttled. Expected available in " + ex.seconds() + " seconds."));
	}

	private static ResponseEntity<Object> unauthorized(Object body) {
		return ResponseEntity.status(HttpStatus.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").body(body);
	}

}
