package uz.ziyo.shared.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is wrong with a request's fields, told at once: 400.
 */
public class FieldErrors extends RuntimeException {

	public static final String WHOLE = "non_field_errors";

	private final transient Map<String, Object> errors;

	public FieldErrors(Map<String, Object> errors) {
		super(errors.toString(), null, false, false);
		this.errors = errors;
	}

	public static FieldErrors at(String field, String text) {
		return new FieldErrors(Map.of(field, List.of(text)));
	}

	public Map<String, Object> errors() {
		return this.errors;
	}

	public static Collector collector() {
		return new Collector();
	}

	public static final class Collector {

		private final Map<String, Object> errors = new LinkedHashMap<>();

		@SuppressWarnings("unchecked")
		public void add(String field, String text) {
			((List<Object>) this.errors.computeIfAbsent(field, key -> new ArrayList<>())).add(text);
		}

		/**
		 * For a list of objects: what is wrong with each, an empty object where nothing
		 * is.
		 */
		void put(String field, Object nested) {
			this.errors.put(field, nested);
		}

		boolean has(String field) {
			return this.errors.containsKey(field);
		}

		boolean isEmpty() {
			return this.errors.isEmpty();
		}

		Map<String, Object> errors() {
			return this.errors;
		}

		public void throwIfAny() {
			if (!this.errors.isEmpty()) {
				throw new FieldErrors(this.errors);
			}
		}

	}

}
