package uz.ziyo.shared.apidocs;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.api.OpenApiResourceNotFoundException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import uz.ziyo.shared.api.ApiTexts;
import uz.ziyo.shared.api.Dialect;

/**
 * A description that nobody has written is not found, like anything else.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownGroup {

	@ExceptionHandler(OpenApiResourceNotFoundException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	Map<String, Object> unknown(HttpServletRequest request) {
		return Dialect.of(request).detail(ApiTexts.NOT_FOUND);
	}

}
