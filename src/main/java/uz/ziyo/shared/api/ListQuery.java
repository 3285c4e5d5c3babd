package uz.ziyo.shared.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import uz.ziyo.shared.Coded;

/**
 * The filters, order and page that a list's address asks for. A filter that is no value
 * of its type is told at its name.
 */
public final class ListQuery {

	private final HttpServletRequest request;

	ListQuery(HttpServletRequest request) {
		this.request = request;
	}

	public String text(String name) {
		String value = this.request.getParameter(name);
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	/**
	 * The id that something is asked for by, under the first of its names that is given;
	 * {@code group} goes by {@code group_id} too.
	 */
	public Long reference(String... names) {
		Long first = null;
		for (String name : names) {
			for (String spelt : List.of(name, name + "_id")) {
				Long id = value(spelt, Long.class);
				first = (first != null) ? first : id;
			}
		}
		return first;
	}

	public LocalDate date(String name) {
		return value(name, LocalDate.class);
	}

	public BigDecimal decimal(String name) {
		return value(name, BigDecimal.class);
	}

	public Boolean bool(String name) {
		return value(name, Boolean.class);
	}

	public <E extends Enum<E> & Coded> E choice(String name, Class<E> type) {
		return value(name, type);
	}

	/** A choice under the first of its names that is given. */
	public <E extends Enum<E> & Coded> E choice(Class<E> type, String... names) {
		E first = null;
		for (String name : names) {
			E choice = choice(name, type);
			first = (first != null) ? first : choice;
		}
		return first;
	}

	public String search() {
		return text("search");
	}

	public String ordering() {
		return text("ordering");
	}

	private <T> T value(String name, Class<T> type) {
		String text = text(name);
		if (text == null) {
			return null;
		}
		Object value = BodyReader.convert(type, text, text);
		if (value == null) {
			throw FieldErrors.at(name, type.isEnum() ? ApiTexts.choice(text) : BodyReader.typeText(type));
		}
		return type.cast(value);
	}

}
