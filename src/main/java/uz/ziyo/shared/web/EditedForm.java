package uz.ziyo.shared.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;

import uz.ziyo.shared.Stale;

/**
 * A form that several people may have open at once. It carries what it was filled with,
 * so that of what somebody else has changed meanwhile only that is put to question which
 * one has changed as well.
 */
public abstract class EditedForm {

	private final Map<String, String> was = new LinkedHashMap<>();

	private final List<String> conflicts = new ArrayList<>();

	private Integer version;

	/** The names of the fields that are edited. */
	protected abstract List<String> edited();

	/**
	 * Remembers how it is filled; the last thing that is done to a form of what there is.
	 */
	protected void begin(int version) {
		this.version = version;
		this.was.clear();
		BeanWrapper fields = PropertyAccessorFactory.forBeanPropertyAccess(this);
		edited().forEach((field) -> this.was.put(field, text(fields.getPropertyValue(field))));
	}

	/**
	 * Goes on from what is there now: a field that was not touched takes what it is now.
	 * @param now filled with it
	 */
	public void goOnFrom(EditedForm now) {
		BeanWrapper mine = PropertyAccessorFactory.forBeanPropertyAccess(this);
		BeanWrapper theirs = PropertyAccessorFactory.forBeanPropertyAccess(now);
		for (String field : edited()) {
			String own = text(mine.getPropertyValue(field));
			if (own.equals(this.was.get(field))) {
				mine.setPropertyValue(field, theirs.getPropertyValue(field));
			}
			else if (!own.equals(now.was.get(field)) && !now.was.get(field).equals(this.was.get(field))) {
				this.conflicts.add(field);
			}
		}
		this.version = now.version;
		this.was.clear();
		this.was.putAll(now.was);
	}

	/**
	 * @throws Stale where it was made from another version
	 */
	protected void requireVersion(int now) {
		if (this.version != null && this.version != now) {
			throw new Stale();
		}
	}

	private static String text(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString();
		}
		if (value instanceof Collection<?> many) {
			return many.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
		}
		return value.toString().replace("\r\n", "\n").strip();
	}

	/** By the field's name. */
	public Map<String, String> getWas() {
		return this.was;
	}

	/** The fields that both have changed, each in another way. */
	public List<String> getConflicts() {
		return this.conflicts;
	}

	/** That the form was made from; null where it makes something new. */
	public Integer getVersion() {
		return this.version;
	}

	public void setVersion(Integer version) {
		this.version = version;
	}

}
