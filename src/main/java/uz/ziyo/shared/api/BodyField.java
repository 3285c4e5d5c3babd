package uz.ziyo.shared.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import uz.ziyo.shared.Money;

/**
 * One field of a body: its name, type, and what holds for it.
 */
final class BodyField {

	private final String name;

	private final Class<?> type;

	private final Class<?> elementType;

	private final Required required;

	private final boolean notNullable;

	private final boolean asTyped;

	private final Size size;

	private final Min min;

	private final Max max;

	private final Digits digits;

	private final DecimalMin decimalMin;

	private final boolean amount;

	BodyField(RecordComponent component) {
		this.name = snakeCase(component.getName());
		this.type = component.getType();
		this.elementType = elementType(component.getGenericType());
		AnnotatedElement annotated = declaredField(component);
		this.required = component.getAnnotation(Required.class);
		this.notNullable = component.isAnnotationPresent(NotNullable.class);
		this.asTyped = component.isAnnotationPresent(AsTyped.class);
		this.size = annotated.getAnnotation(Size.class);
		this.min = annotated.getAnnotation(Min.class);
		this.max = annotated.getAnnotation(Max.class);
		this.digits = annotated.getAnnotation(Digits.class);
		this.decimalMin = annotated.getAnnotation(DecimalMin.class);
		this.amount = component.isAnnotationPresent(Amount.class);
	}

	/**
	 * Bean Validation's annotations do not go onto record components, but onto their
	 * fields.
	 */
	private static AnnotatedElement declaredField(RecordComponent component) {
		try {
			return component.getDeclaringRecord().getDeclaredField(component.getName());
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Class<?> elementType(Type type) {
		if (type instanceof ParameterizedType parameterized
				&& parameterized.getActualTypeArguments()[0] instanceof Class<?> element) {
			return element;
		}
		return null;
	}

	private static String snakeCase(String name) {
		StringBuilder snake = new StringBuilder();
		for (char letter : name.toCharArray()) {
			if (Character.isUpperCase(letter)) {
				snake.append('_').append(Character.toLowerCase(letter));
			}
			else {
				snake.append(letter);
			}
		}
		return snake.toString();
	}

	String name() {
		return this.name;
	}

	Class<?> type() {
		return this.type;
	}

	Class<?> elementType() {
		return this.elementType;
	}

	boolean isRequired(boolean creating, RawBody body, FieldErrors.Collector errors) {
		return this.required != null && (creating || !this.required.onlyToCreate())
				&& !hasStandIn(snakeCase(this.required.unless()), body, errors);
	}

	/** Of two that may stand for each other, the first is missed. */
	private static boolean hasStandIn(String other, RawBody body, FieldErrors.Collector errors) {
		return !other.isEmpty() && (body.get(other) != null || errors.has(other));
	}

	boolean isNullable() {
		return this.required == null && !this.notNullable;
	}

	/** The text as it counts. */
	String text(String sent) {
		return this.asTyped ? sent : sent.strip();
	}

	boolean isBlankAllowed() {
		return this.required == null;
	}

	/** Adds what is wrong with a value of the right type. */
	void check(Object value, FieldErrors.Collector errors) {
		if (value instanceof String text) {
			checkLength(text, errors);
		}
		else if (value instanceof Number number) {
			checkRange(new BigDecimal(number.toString()), errors);
			if (this.amount && Money.problem((BigDecimal) number) != null) {
				errors.add(this.name, ApiTexts.amount(Money.problem((BigDecimal) number)));
			}
		}
	}

	private void checkLength(String text, FieldErrors.Collector errors) {
		if (this.size == null) {
			return;
		}
		int length = text.codePointCount(0, text.length());
		if (length < this.size.min() && !(length == 0 && isBlankAllowed())) {
			errors.add(this.name, ApiTexts.atLeastCharacters(this.size.min()));
		}
		if (length > this.size.max()) {
			errors.add(this.name, ApiTexts.atMostCharacters(this.size.max()));
		}
	}

	private void checkRange(BigDecimal number, FieldErrors.Collector errors) {
		if (this.min != null && number.compareTo(BigDecimal.valueOf(this.min.value())) < 0) {
			errors.add(this.name, ApiTexts.atLeast(Long.toString(this.min.value())));
		}
		if (this.max != null && number.compareTo(BigDecimal.valueOf(this.max.value())) > 0) {
			errors.add(this.name, ApiTexts.atMost(Long.toString(this.max.value())));
		}
		if (this.decimalMin != null && number.compareTo(new BigDecimal(this.decimalMin.value())) < 0) {
			errors.add(this.name, ApiTexts.atLeast(this.decimalMin.value()));
		}
		if (this.digits != null) {
			if (number.stripTrailingZeros().scale() > this.digits.fraction()) {
				errors.add(this.name, ApiTexts.decimalPlaces(this.digits.fraction()));
			}
			else if (number.precision() - number.scale() > this.digits.integer()) {
				errors.add(this.name, ApiTexts.digitsBeforePoint(this.digits.integer()));
			}
		}
	}

}
