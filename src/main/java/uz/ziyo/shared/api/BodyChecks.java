package uz.ziyo.shared.api;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

import uz.ziyo.shared.Refused;

/**
 * Finds the {@link BodyCheck} of a body, and adds what it knows to what is wrong already.
 */
@Component
class BodyChecks {

	private final ObjectProvider<BodyCheck<?>> checks;

	private final ApiMessages messages;

	BodyChecks(ObjectProvider<BodyCheck<?>> checks, ApiMessages messages) {
		this.checks = checks;
		this.messages = messages;
	}

	At at(HttpServletRequest request) {
		return new At(id(request));
	}

	private static long id(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Object id = (variables instanceof Map<?, ?> map) ? map.get("id") : null;
		return (id instanceof String text && text.matches("\\d{1,18}")) ? Long.parseLong(text) : 0;
	}

	/** The checks of one request. */
	final class At {

		private final long id;

		private At(long id) {
			this.id = id;
		}

		/**
		 * @param body what could be read
		 * @param fields those that may be told of, as they are sent
		 */
		void addTo(FieldErrors.Collector errors, Object body, List<String> fields) {
			BodyChecks.this.checks.stream()
				.filter((check) -> check.type().isInstance(body))
				.flatMap((check) -> problems(check, body).list().stream())
				.filter((problem) -> problem.field() != null)
				.filter((problem) -> fields.contains(ApiMessages.snakeCase(problem.field())))
				.forEach((problem) -> errors.add(ApiMessages.snakeCase(problem.field()),
						BodyChecks.this.messages.text(problem)));
		}

		private <T extends Record> Refused.Problems problems(BodyCheck<T> check, Object body) {
			return check.problems(check.type().cast(body), this.id);
		}

	}

}
