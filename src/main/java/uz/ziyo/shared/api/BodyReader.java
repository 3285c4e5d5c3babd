package uz.ziyo.shared.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import uz.ziyo.shared.Coded;

import org.springframework.web.multipart.MultipartFile;

/**
 * Turns what was sent into a record's values, and says of every field what is wrong with
 * it.
 */
final class BodyReader {

	private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?");

	private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,20})?|\\.\\d{1,20})");

	private static final Set<String> TRUE = Set.of("true", "t", "1", "yes", "y", "on");

	private static final Set<String> FALSE = Set.of("false", "f", "0", "no", "n", "off");

	private static final Object WRONG = new Object();

	private BodyReader() {
	}

	static <T> T record(Class<T> type, RawBody body, BodyChecks.At checks) {
		BodyShape<T> shape = BodyShape.of(type);
		FieldErrors.Collector errors = FieldErrors.collector();
		Object[] values = read(shape, body, true, true, new HashSet<>(), errors);
		List<String> fields = shape.fields().stream().map(BodyField::name).toList();
		throwIfAny(errors, shape, values, fields, checks);
		return shape.create(values);
	}

	static <T> Patch<T> patch(Class<T> type, RawBody body, boolean complete, BodyChecks.At checks) {
		BodyShape<T> shape = BodyShape.of(type);
		FieldErrors.Collector errors = FieldErrors.collector();
		Set<String> sent = new HashSet<>();
		Object[] values = read(shape, body, false, complete, sent, errors);
		throwIfAny(errors, shape, values, sent, checks);
		return new Patch<>(shape, values, sent);
	}

	/**
	 * Before it is told what can't be read, the rest is checked, so that all is told at
	 * once.
	 */
	private static void throwIfAny(FieldErrors.Collector errors, BodyShape<?> shape, Object[] values,
			Collection<String> fields, BodyChecks.At checks) {
		if (!errors.isEmpty()) {
			List<String> right = fields.stream().filter((field) -> !errors.has(field)).toList();
			checks.addTo(errors, shape.create(values), right);
			errors.throwIfAny();
		}
	}

	private static Object[] read(BodyShape<?> shape, RawBody body, boolean creating, boolean complete, Set<String> sent,
			FieldErrors.Collector errors) {
		List<BodyField> fields = shape.fields();
		Object[] values = new Object[fields.size()];
		for (int i = 0; i < values.length; i++) {
			BodyField field = fields.get(i);
			Object raw = body.get(field.name());
			if (raw == null) {
				if (complete && field.isRequired(creating, body, errors)) {
					errors.add(field.name(), ApiTexts.REQUIRED);
				}
				continue;
			}
			sent.add(field.name());
			Object value = value(field, raw, creating, errors);
			if (value != WRONG) {
				values[i] = value;
				field.check(value, errors);
			}
		}
		return values;
	}

	private static Object value(BodyField field, Object raw, boolean creating, FieldErrors.Collector errors) {
		if (raw instanceof JsonNode node && node.isNull()) {
			return field.isNullable() ? null : wrong(field, ApiTexts.NULL, errors);
		}
		Class<?> type = field.type();
		if (type == MultipartFile.class) {
			return file(field, raw, errors);
		}
		if (type == List.class) {
			return list(field, raw, creating, errors);
		}
		if (raw instanceof JsonNode node && !node.isValueNode()) {
			return wrong(field, (type == String.class) ? ApiTexts.STRING : typeText(type), errors);
		}
		String text = (raw instanceof JsonNode node) ? node.asString() : raw.toString();
		if (type == String.class) {
			return string(field, raw, field.text(text), errors);
		}
		if (text.isBlank()) {
			boolean sentEmpty = !(raw instanceof JsonNode) || field.isNullable();
			return (sentEmpty && field.isNullable()) ? null
					: wrong(field, type.isEnum() ? ApiTexts.choice(text) : typeText(type), errors);
		}
		Object value = convert(type, raw, text.strip());
		if (value == null) {
			return wrong(field, type.isEnum() ? ApiTexts.choice(text) : typeText(type), errors);
		}
		return value;
	}

	private static Object string(BodyField field, Object raw, String text, FieldErrors.Collector errors) {
		if (raw instanceof JsonNode node && node.isBoolean() || !isStorable(text)) {
			return wrong(field, ApiTexts.STRING, errors);
		}
		if (text.isEmpty() && !field.isBlankAllowed()) {
			return wrong(field, ApiTexts.BLANK, errors);
		}
		return text;
	}

	/** No database keeps a NUL, and half of a surrogate pair is no character. */
	private static boolean isStorable(String text) {
		return text.indexOf('\0') < 0 && text.codePoints()
			.noneMatch((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
	}

	private static Object file(BodyField field, Object raw, FieldErrors.Collector errors) {
		if (raw instanceof MultipartFile file) {
			return file;
		}
		boolean cleared = !(raw instanceof JsonNode) && raw.toString().isEmpty();
		return cleared ? null : wrong(field, ApiTexts.FILE, errors);
	}

	private static Object list(BodyField field, Object raw, boolean creating, FieldErrors.Collector errors) {
		if (!(raw instanceof JsonNode node) || !node.isArray()) {
			return wrong(field, ApiTexts.LIST, errors);
		}
		List<Object> values = new ArrayList<>();
		List<Object> wrongs = new ArrayList<>();
		boolean anyWrong = false;
		for (JsonNode element : node) {
			FieldErrors.Collector elementErrors = FieldErrors.collector();
			Object value = element(field.elementType(), element, elementErrors);
			anyWrong |= !elementErrors.isEmpty();
			values.add(value);
			wrongs.add(elementErrors.errors());
		}
		if (anyWrong) {
			errors.put(field.name(), wrongs);
			return WRONG;
		}
		return values;
	}

	private static Object element(Class<?> type, JsonNode element, FieldErrors.Collector errors) {
		if (type.isRecord()) {
			if (!element.isObject()) {
				errors.add(FieldErrors.WHOLE, ApiTexts.OBJECT);
				return null;
			}
			BodyShape<?> shape = BodyShape.of(type);
			Object[] values = read(shape, new RawBody(element, Map.of(), Map.of()), true, true, new HashSet<>(),
					errors);
			return errors.isEmpty() ? shape.create(values) : null;
		}
		Object value = element.isValueNode() ? convert(type, element, element.asString().strip()) : null;
		if (value == null) {
			errors.add(FieldErrors.WHOLE, typeText(type));
		}
		return value;
	}

	private static Object wrong(BodyField field, String text, FieldErrors.Collector errors) {
		errors.add(field.name(), text);
		return WRONG;
	}

	static String typeText(Class<?> type) {
		Map<Class<?>, String> texts = new LinkedHashMap<>();
		texts.put(Integer.class, ApiTexts.INTEGER);
		texts.put(Long.class, ApiTexts.INTEGER);
		texts.put(BigDecimal.class, ApiTexts.NUMBER);
		texts.put(Boolean.class, ApiTexts.BOOLEAN);
		texts.put(LocalDate.class, ApiTexts.DATE);
		texts.put(LocalTime.class, ApiTexts.TIME);
		return texts.getOrDefault(type, ApiTexts.STRING);
	}

	/** The value, or null where the text is none of that type. */
	static Object convert(Class<?> type, Object raw, String text) {
		try {
			if (type == String.class) {
				return text;
			}
			if (type == Long.class || type == Integer.class) {
				return integer(type, raw, text);
			}
			if (type == BigDecimal.class) {
				boolean number = !(raw instanceof JsonNode node && node.isBoolean());
				return number && isDecimal(raw, text) ? new BigDecimal(text) : null;
			}
			if (type == Boolean.class) {
				String word = text.toLowerCase(java.util.Locale.ROOT);
				return TRUE.contains(word) ? Boolean.TRUE : FALSE.contains(word) ? Boolean.FALSE : null;
			}
			if (type == LocalDate.class) {
				return text.length() == 10 ? LocalDate.parse(text) : null;
			}
			if (type == LocalTime.class) {
				return TIME.matcher(text).matches() ? LocalTime.parse(text).withNano(0) : null;
			}
			return constant(type, text);
		}
		catch (NumberFormatException | DateTimeException ex) {
			return null;
		}
	}

	private static boolean isDecimal(Object raw, String text) {
		if (raw instanceof JsonNode node && node.isNumber()) {
			return text.length() <= 40 && Double.isFinite(node.asDouble())
					&& Math.abs(node.decimalValue().scale()) <= 40;
		}
		return DECIMAL.matcher(text).matches();
	}

	private static Object integer(Class<?> type, Object raw, String text) {
		if (raw instanceof JsonNode node && node.isBoolean()) {
			return null;
		}
		String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
		if (type == Long.class) {
			return Long.valueOf(digits);
		}
		return Integer.valueOf(digits);
	}

	private static Object constant(Class<?> type, String text) {
		for (Object constant : type.getEnumConstants()) {
			if (constant instanceof Coded coded && coded.code().equals(text)) {
				return constant;
			}
		}
		return null;
	}

}
