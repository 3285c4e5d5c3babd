package uz.ziyo.shared.web;

import java.security.SecureRandom;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.ziyo.shared.api.ApiTexts;
import uz.ziyo.shared.api.Dialect;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last resort for whatever nobody has answered: a page in plain words with a way
 * back, a toast for htmx, the documents' form under {@code /api}. A failure of ours gets
 * a reference that the reader can tell and the log can find.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

	private static final String UNMISTAKABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private final SecureRandom random = new SecureRandom();

	private final Toasts toasts;

	ErrorPages(Toasts toasts) {
		this.toasts = toasts;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		if (status == null) {
			status = HttpStatus.INTERNAL_SERVER_ERROR;
		}
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		String reference = status.is5xxServerError() ? reference(request, path) : null;
		return path.startsWith(request.getContextPath() + "/api/") ? json(status, request, path, reference)
				: page(status, reference, request, response);
	}

	/** The page of a status, or the toast where htmx has asked. */
	ModelAndView page(HttpStatus status, String reference, HttpServletRequest request, HttpServletResponse response) {
		String key = "error." + known(status);
		response.setStatus(status.value());
		if (request.getHeader("HX-Request") != null) {
			this.toasts.error(response, key + ".short", reference);
			return null;
		}
		return new ModelAndView("error/page",
				Map.of("status", known(status), "reference", (reference != null) ? reference : ""), status);
	}

	private static int known(HttpStatus status) {
		return switch (status) {
			case FORBIDDEN, NOT_FOUND, CONFLICT, CONTENT_TOO_LARGE, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
				status.value();
			case UNAUTHORIZED -> HttpStatus.FORBIDDEN.value();
			case METHOD_NOT_ALLOWED -> HttpStatus.NOT_FOUND.value();
			default ->
				status.is4xxClientError() ? HttpStatus.BAD_REQUEST.value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
		};
	}

	private ResponseEntity<Map<String, Object>> json(HttpStatus status, HttpServletRequest request, String path,
			String reference) {
		String text = switch (status) {
			case NOT_FOUND -> ApiTexts.NOT_FOUND;
			case UNAUTHORIZED -> ApiTexts.UNAUTHENTICATED;
			case FORBIDDEN -> ApiTexts.FORBIDDEN;
			case METHOD_NOT_ALLOWED -> ApiTexts.methodNotAllowed(method(request));
			case UNSUPPORTED_MEDIA_TYPE -> ApiTexts.MEDIA_TYPE;
			case CONTENT_TOO_LARGE -> ApiTexts.TOO_LARGE;
			default -> status.is5xxServerError() ? ApiTexts.serverError(reference) : status.getReasonPhrase() + ".";
		};
		return ResponseEntity.status(status)
			.body(Dialect.of(path.substring(request.getContextPath().length())).detail(text));
	}

	/** A server comes here by a GET, whatever was asked for. */
	private static String method(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		return (asked instanceof String method) ? method : request.getMethod();
	}

	private String reference(HttpServletRequest request, String path) {
		StringBuilder reference = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			reference.append(UNMISTAKABLE.charAt(this.random.nextInt(UNMISTAKABLE.length())));
		}
		log.error("Reference {}: {} {}", reference, method(request), path,
				request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
		return reference.toString();
	}

}
