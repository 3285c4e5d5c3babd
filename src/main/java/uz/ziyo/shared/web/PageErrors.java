package uz.ziyo.shared.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import uz.ziyo.shared.Busy;
import uz.ziyo.shared.Conflicts;
import uz.ziyo.shared.Conflict;
import uz.ziyo.shared.NotFound;
import uz.ziyo.shared.Stale;
import uz.ziyo.shared.UnreadableFilter;
import uz.ziyo.shared.idempotency.KeyInUse;

/**
 * What page controllers throw. API controllers are controllers too, so their advice goes
 * first and this one last. Wrong methods, files that are too large and refused roles
 * reach {@link ErrorPages} by themselves.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {

	private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

	private final ErrorPages pages;

	PageErrors(ErrorPages pages) {
		this.pages = pages;
	}

	@ExceptionHandler(NotFound.class)
	ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
		return this.pages.page(HttpStatus.NOT_FOUND, null, request, response);
	}

	@ExceptionHandler({ Stale.class, Conflict.class, KeyInUse.class })
	ModelAndView stale(HttpServletRequest request, HttpServletResponse response) {
		return this.pages.page(HttpStatus.CONFLICT, null, request, response);
	}

	/** Two requests met, and the database let the other one through. */
	@ExceptionHandler({ DataIntegrityViolationException.class, ConcurrencyFailureException.class })
	ModelAndView conflict(DataAccessException exception, HttpServletRequest request, HttpServletResponse response) {
		if (!Conflicts.isConflict(exception)) {
			throw exception;
		}
		log.warn("Refused by the database at {} {}: {}", request.getMethod(), request.getRequestURI(),
				exception.getMostSpecificCause().getMessage());
		return this.pages.page(HttpStatus.CONFLICT, null, request, response);
	}

	@ExceptionHandler(Busy.class)
	ModelAndView busy(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_AFTER.toSeconds()));
		return this.pages.page(HttpStatus.SERVICE_UNAVAILABLE, null, request, response);
	}

	/** The page beside a download has its path without the ending. */
	@ExceptionHandler(UnreadableFilter.class)
	void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.sendRedirect(request.getRequestURI().replaceFirst("\\.xlsx$", "") + "?" + request.getQueryString());
	}

	/** A path like /groups/abc names nothing; a query like ?page=abc is a bad request. */
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	ModelAndView mismatch(MethodArgumentTypeMismatchException exception, HttpServletRequest request,
			HttpServletResponse response) {
		boolean inPath = exception.getParameter().hasParameterAnnotation(PathVariable.class);
		return this.pages.page(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null, request, response);
	}

}
