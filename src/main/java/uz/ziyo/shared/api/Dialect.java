package uz.ziyo.shared.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Which family of documents a path belongs to: they differ in the form of lists and
 * errors.
 */
public enum Dialect {

	/** {@code /api/v1/…} and {@code /api/token/…}. */
	HPA {

		@Override
		public Map<String, Object> fields(Map<String, Object> errors) {
			return errors;
		}

		@Override
		public Map<String, Object> detail(String text) {
			return Map.of("detail", text);
		}

		@Override
		public Map<String, Object> refusal(String text) {
			return Map.of("error", text);
		}

	},

	/** The other {@code /api/…}. */
	EDUMASTER {

		@Override
		public Map<String, Object> fields(Map<String, Object> errors) {
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("error", firstText(errors));
			body.put("details", errors);
			return body;
		}

		@Override
		public Map<String, Object> detail(String text) {
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("error", text);
			body.put("details", Map.of());
			return body;
		}

		@Override
		public Map<String, Object> refusal(String text) {
			return detail(text);
		}

	};

	public abstract Map<String, Object> fields(Map<String, Object> errors);

	/** What is wrong with no field, but with the request. */
	public abstract Map<String, Object> detail(String text);

	/** What the documents show as {@code {"error": "…"}}. */
	public abstract Map<String, Object> refusal(String text);

	public static Dialect of(HttpServletRequest request) {
		return of(request.getRequestURI());
	}

	public static Dialect of(String path) {
		return path.startsWith("/api/v1/") || path.startsWith("/api/token") ? HPA : EDUMASTER;
	}

	public static boolean isApi(HttpServletRequest request) {
		return isApi(request.getRequestURI());
	}

	public static boolean isApi(String path) {
		return path.startsWith("/api/");
	}

	private static String firstText(Map<String, Object> errors) {
		Object first = errors.values().iterator().next();
		while (first instanceof List<?> list && !list.isEmpty()) {
			first = list.get(0);
		}
		return (first instanceof String text) ? text : ApiTexts.INVALID;
	}

}
