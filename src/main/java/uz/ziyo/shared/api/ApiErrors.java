package uz.ziyo.shared.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.api.OpenApiResourceNotFoundException;
import uz.ziyo.shared.Busy;
import uz.ziyo.shared.Conflicts;
import uz.ziyo.shared.Conflict;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Refused;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.idempotency.KeyInUse;
import uz.ziyo.shared.idempotency.KeyReused;

import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Every error of the JSON layer, in the form of the path's dialect. What has no handler,
 * a wrong method or type, reaches the error page of the application by itself.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiErrors {

	private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

	private final ApiMessages messages;

	ApiErrors(ApiMessages messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<Object> fields(FieldErrors ex, HttpServletRequest request) {
		return ResponseEntity.badRequest().body(Dialect.of(request).fields(ex.errors()));
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(Refused ex, HttpServletRequest request) {
		if (ex.isDocumented()) {
			return ResponseEntity.badRequest()
				.body(Dialect.of(request).refusal(this.messages.text(ex.problems().get(0))));
		}
		Map<String, Object> errors = new LinkedHashMap<>();
		for (Refused.Problem problem : ex.problems()) {
			String field = (problem.field() == null) ? FieldErrors.WHOLE : ApiMessages.snakeCase(problem.field());
			@SuppressWarnings("unchecked")
			List<Object> texts = (List<Object>) errors.computeIfAbsent(field, key -> new ArrayList<>());
			texts.add(this.messages.text(problem));
		}
		return ResponseEntity.badRequest().body(Dialect.of(request).fields(errors));
	}

	@ExceptionHandler
	ResponseEntity<Object> malformed(MalformedJson ex, HttpServletRequest request) {
		return detail(HttpStatus.BAD_REQUEST, ex.getMessage(), request);
	}

	@ExceptionHandler({ NotFound.class, OpenApiResourceNotFoundException.class })
	ResponseEntity<Object> notFound(RuntimeException ex, HttpServletRequest request) {
		String text = (ex instanceof ListingWriter.InvalidPage) ? "Invalid page." : ApiTexts.NOT_FOUND;
		return detail(HttpStatus.NOT_FOUND, text, request);
	}

	/** A path like {@code /groups/abc/} names nothing. */
	@ExceptionHandler
	ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		return detail(HttpStatus.NOT_FOUND, ApiTexts.NOT_FOUND, request);
	}

	@ExceptionHandler
	ResponseEntity<Object> missing(MissingServletRequestParameterException ex, HttpServletRequest request) {
		return fields(FieldErrors.at(ex.getParameterName(), ApiTexts.REQUIRED), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> mediaType(InvalidMediaTypeException ex, HttpServletRequest request) {
		return detail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ApiTexts.MEDIA_TYPE, request);
	}

	@ExceptionHandler({ MaxUploadSizeExceededException.class, BodyTooLarge.class })
	ResponseEntity<Object> tooLarge(RuntimeException ex, HttpServletRequest request) {
		return detail(HttpStatus.CONTENT_TOO_LARGE, ApiTexts.TOO_LARGE, request);
	}

	@ExceptionHandler
	ResponseEntity<Object> multipart(MultipartException ex, HttpServletRequest request) {
		return detail(HttpStatus.BAD_REQUEST, "Multipart form parse error.", request);
	}

	@ExceptionHandler
	ResponseEntity<Object> denied(AccessDeniedException ex, HttpServletRequest request) {
		return detail(HttpStatus.FORBIDDEN, ApiTexts.FORBIDDEN, request);
	}

	/** Security answers these, with the header that belongs to them. */
	@ExceptionHandler
	ResponseEntity<Object> unauthenticated(AuthenticationException ex) {
		throw ex;
	}

	@ExceptionHandler
	ResponseEntity<Object> stale(Stale ex, HttpServletRequest request) {
		return detail(HttpStatus.CONFLICT, "The object was changed by someone else.", request);
	}

	@ExceptionHandler
	ResponseEntity<Object> busy(Busy ex, HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_AFTER.toSeconds()))
			.body(Dialect.of(request).detail(ApiTexts.BUSY));
	}

	@ExceptionHandler
	ResponseEntity<Object> conflict(Conflict ex, HttpServletRequest request) {
		return detail(HttpStatus.CONFLICT, this.messages.text(ex.problem()), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> keyInUse(KeyInUse ex, HttpServletRequest request) {
		return detail(HttpStatus.CONFLICT, "The first request with this Idempotency-Key is still running.", request);
	}

	@ExceptionHandler
	ResponseEntity<Object> keyReused(KeyReused ex, HttpServletRequest request) {
		return detail(HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for another request.", request);
	}

	/** Two requests met; the database kept its rule, and this one came second. */
	@ExceptionHandler({ DataIntegrityViolationException.class, ConcurrencyFailureException.class })
	ResponseEntity<Object> conflict(DataAccessException ex, HttpServletRequest request) {
		if (!Conflicts.isConflict(ex)) {
			return unexpected(ex, request);
		}
		log.warn("Refused by the database at {} {}: {}", request.getMethod(), request.getRequestURI(),
				ex.getMostSpecificCause().getMessage());
		return detail(HttpStatus.CONFLICT, "The request conflicts with another change.", request);
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(RuntimeException ex, HttpServletRequest request) {
		String reference = UUID.randomUUID().toString().substring(0, 8);
		log.error("Error {} at {} {}", reference, request.getMethod(), request.getRequestURI(), ex);
		return detail(HttpStatus.INTERNAL_SERVER_ERROR, ApiTexts.serverError(reference), request);
	}

	private static ResponseEntity<Object> detail(HttpStatus status, String text, HttpServletRequest request) {
		return ResponseEntity.status(status).body(Dialect.of(request).detail(text));
	}

}
